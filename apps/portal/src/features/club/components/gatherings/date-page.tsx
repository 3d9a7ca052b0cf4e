"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";

import { moveDateAction, settleDateAction } from "../../gathering-deeds";
import { EMPTY_FORM } from "../../model/form-state";
import type { DateView } from "../../model/gatherings-view";
import { NotifyBox } from "../invitations/notify-box";
import { NotifyingDeed } from "../invitations/notifying-deed";
import { Refusal } from "../refusal";
import { DateState } from "./date-list";
import { TimeField } from "./plain-inputs";

/** One date: moved, called off, taken back, or the beginning of a change. */
export function DatePage(props: { readonly view: DateView; readonly path: string }) {
  const t = useTranslations("gatherings.date");
  const { view, path } = props;
  const { clubId, row } = view;
  const input = { clubId, gatheringId: row.gatheringId, key: row.key };
  return (
    <section className="st-card grid gap-6 p-5 sm:p-7" aria-label={t("heading")}>
      <DateState state={row.state} conflicts={row.conflicts} />
      {row.state === "cancelled" ? null : <MoveForm view={view} />}
      <div className="flex flex-wrap gap-3">
        {row.state === "cancelled" ? null : (
          <NotifyingDeed
            reachable={view.reachable}
            text={t("cancel")}
            label={t("cancel")}
            question={t("cancelQuestion")}
            input={{ ...input, kind: "cancelled" as const }}
            action={settleDateAction}
          >
            <p>{t("cancelText", { when: row.when })}</p>
          </NotifyingDeed>
        )}
        {row.state === "planned" ? null : (
          <NotifyingDeed
            reachable={view.reachable}
            text={t("restore")}
            label={t("restore")}
            question={t("restoreQuestion")}
            input={{ ...input, kind: "planned" as const }}
            action={settleDateAction}
          >
            <p>{t("restoreText")}</p>
          </NotifyingDeed>
        )}
      </div>
      {view.isSeries ? (
        <p>
          <a
            href={`${path}/${row.gatheringId}/aendern?ab=${row.key}`}
            className="inline-flex min-h-12 items-center underline underline-offset-4"
          >
            {t("following")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function MoveForm({ view }: { readonly view: DateView }) {
  const t = useTranslations("gatherings");
  const [state, send, isBusy] = useActionState(moveDateAction, EMPTY_FORM);
  const failure = state.step === "writing" ? state.failure : null;
  const values = failure === null ? view.values : state.values;
  const { clubId, row } = view;
  return (
    <form action={send} noValidate className="grid gap-5">
      <h2 className="text-2xl">{t("date.moveHeading")}</h2>
      <Refusal failure={failure} />
      <input type="hidden" name="clubId" value={clubId} />
      <input type="hidden" name="gatheringId" value={row.gatheringId} />
      <input type="hidden" name="key" value={row.key} />
      <div key={JSON.stringify(values)} className="grid gap-5 sm:grid-cols-3">
        <TimeField name="date" type="date" label={t("form.date")} value={values["date"] ?? ""} />
        <TimeField name="time" type="time" label={t("form.time")} value={values["time"] ?? ""} />
        <TimeField
          name="minutes"
          type="number"
          label={t("form.minutes")}
          value={values["minutes"] ?? ""}
        />
      </div>
      <NotifyBox reachable={view.reachable} />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary")} sm:justify-self-start`}
      >
        <CalendarClock aria-hidden="true" />
        {isBusy ? t("form.busy") : t("date.move")}
      </button>
    </form>
  );
}
