"use client";
import { useActionState, useEffect, useRef } from "react";
import { buttonClass, Notice } from "@stadtstube/ui";
import { Send, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText } from "@/components/error-text";
import { PlainField } from "@/components/plain-field";

import { sendAbuseReport, sendBarrierReport } from "../actions";
import { EMPTY_REPORT, fieldOf, type ReportKind, type ReportState } from "../model/report-state";
import { ReportReceived } from "./report-received";
import { useRoomFromFragment } from "./use-room-from-fragment";

const ACTIONS = { barrier: sendBarrierReport, abuse: sendAbuseReport } as const;

/** Tells the town something, without saying who one is; a refusal keeps every word. */
export function ReportForm({ kind }: { readonly kind: ReportKind }) {
  const [state, send, busy] = useActionState(ACTIONS[kind], EMPTY_REPORT);
  if (state.step === "sent") return <ReportReceived {...state} />;
  return <Writing kind={kind} state={state} send={send} busy={busy} />;
}

interface WritingProps {
  readonly kind: ReportKind;
  readonly state: Extract<ReportState, { step: "writing" }>;
  readonly send: (form: FormData) => void;
  readonly busy: boolean;
}

function Writing({ kind, state, send, busy }: WritingProps) {
  const t = useTranslations("report");
  const errors = useTranslations("errors");
  const { values, failure } = state;
  const room = useRoomFromFragment();
  const words = failure === null ? null : errorText(errors, failure);
  const wrong = fieldOf(failure?.code);
  const error = (field: string) => (words !== null && wrong === field ? words.title : undefined);
  return (
    <form action={send} noValidate className="grid gap-6">
      <Refusal failure={failure} />
      <PlainField
        name="description"
        label={t(`${kind}.description`)}
        hint={t(`${kind}.descriptionHint`)}
        value={values.description}
        error={error("description")}
        lines={7}
      />
      <PlainField
        key={room}
        name="subject"
        label={t(`${kind}.subject`)}
        hint={t(`${kind}.subjectHint`)}
        value={values.subject === "" && kind === "abuse" ? room : values.subject}
        error={error("subject")}
      />
      <PlainField
        name="contact"
        label={t("contact")}
        hint={t("contactHint")}
        value={values.contact}
        autoComplete="email"
      />
      <div className="grid gap-3">
        <button
          type="submit"
          aria-disabled={busy}
          className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
        >
          <Send aria-hidden="true" />
          {busy ? t("sending") : t("send")}
        </button>
        <p className="text-[0.95rem] text-ink-soft">{t("promise")}</p>
      </div>
    </form>
  );
}

/** Takes the focus, so that nobody has to look for what went wrong. */
function Refusal({ failure }: Pick<Extract<ReportState, { step: "writing" }>, "failure">) {
  const t = useTranslations("errors");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null) place.current?.focus();
  }, [failure]);
  if (failure === null) return null;
  const { title, text } = errorText(t, failure);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="warning" role="alert" icon={<TriangleAlert aria-hidden="true" />} title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}
