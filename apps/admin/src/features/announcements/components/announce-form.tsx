"use client";
import { Button, SelectField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { fromLocalField } from "@/components/local-time";
import { MomentField } from "@/components/moment-field";
import { TextArea } from "@/components/text-area";
import { useDeed } from "@/components/use-deed";
import { useProposedTime } from "@/components/use-proposed-time";

import { announceAction } from "../actions";
import { SEVERITIES, type Severity } from "../model/announcement-view";

const DAY_MS = 86_400_000;

function useAnnouncement(townId: string, nowMs: number) {
  const [severity, setSeverity] = useState<Severity>("info");
  const [text, setText] = useState("");
  const [english, setEnglish] = useState("");
  const [from, setFrom] = useProposedTime(nowMs);
  const [until, setUntil] = useProposedTime(nowMs + DAY_MS);
  const announce = useDeed(announceAction);
  const send = async () => {
    const times = { startsAtMs: fromLocalField(from), endsAtMs: fromLocalField(until) };
    if ((await announce.run({ townId, severity, text, english, ...times })) === undefined) return;
    setText("");
    setEnglish("");
  };
  return {
    ...{ severity, setSeverity, text, setText, english, setEnglish },
    ...{ from, setFrom, until, setUntil, announce, send },
  };
}

/** Writes an announcement for a time. */
export function AnnounceForm(props: { readonly townId: string; readonly nowMs: number }) {
  const t = useTranslations("announcements");
  const form = useAnnouncement(props.townId, props.nowMs);
  return (
    <section className="ad-panel" aria-labelledby="neu">
      <h2 id="neu">{t("new")}</h2>
      <form
        className="ad-form"
        onSubmit={(event) => {
          event.preventDefault();
          void form.send();
        }}
      >
        <SelectField
          label={t("how")}
          value={form.severity}
          options={SEVERITIES.map((one) => ({ value: one, text: t(`severity.${one}`) }))}
          onChange={(value) => form.setSeverity(value as Severity)}
        />
        <TextArea
          label={t("text")}
          rows={3}
          maxLength={500}
          value={form.text}
          onChange={form.setText}
        />
        <TextArea
          label={t("english")}
          hint={t("englishHint")}
          rows={2}
          maxLength={500}
          value={form.english}
          onChange={form.setEnglish}
        />
        <div className="ad-columns">
          <MomentField label={t("from")} value={form.from} onChange={form.setFrom} />
          <MomentField label={t("until")} value={form.until} onChange={form.setUntil} />
        </div>
        <ErrorText error={form.announce.error} />
        <div>
          <Button type="submit" variant="primary" isDisabled={form.announce.isPending}>
            {t("publish")}
          </Button>
        </div>
      </form>
    </section>
  );
}
