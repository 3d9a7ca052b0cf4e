"use client";
import { Button, CheckField, SelectField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { fromLocalField } from "@/components/local-time";
import { MomentField } from "@/components/moment-field";
import { useDeed } from "@/components/use-deed";
import { useProposedTime } from "@/components/use-proposed-time";

import { planMaintenanceAction } from "../actions";
import type { MaintenanceView } from "../model/maintenance-view";

const HOUR_MS = 3_600_000;
/** Stands for every server. */
const EVERYTHING = "alle";

/** Plans a maintenance; what was typed stays when it does not work. */
export function PlanForm({ nowMs, servers }: Pick<MaintenanceView, "nowMs" | "servers">) {
  const t = useTranslations("maintenance");
  const [server, setServer] = useState(EVERYTHING);
  const [from, setFrom] = useProposedTime(nowMs + HOUR_MS);
  const [until, setUntil] = useProposedTime(nowMs + 2 * HOUR_MS);
  const [isPublic, setPublic] = useState(true);
  const { run, isPending, error } = useDeed(planMaintenanceAction);
  const send = () =>
    run({
      serverId: server === EVERYTHING ? null : server,
      startsAtMs: fromLocalField(from),
      endsAtMs: fromLocalField(until),
      isPublic,
    });
  return (
    <section className="ad-panel" aria-labelledby="planen">
      <h2 id="planen">{t("plan")}</h2>
      <form
        className="ad-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <SelectField
          label={t("what")}
          value={server}
          options={[
            { value: EVERYTHING, text: t("everything") },
            ...servers.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={setServer}
        />
        <div className="ad-columns">
          <MomentField label={t("from")} value={from} onChange={setFrom} />
          <MomentField label={t("until")} value={until} onChange={setUntil} />
        </div>
        <CheckField label={t("tell")} checked={isPublic} onChange={setPublic} />
        <ErrorText error={error} />
        <div>
          <Button type="submit" variant="primary" isDisabled={isPending}>
            {t("plan")}
          </Button>
        </div>
      </form>
    </section>
  );
}
