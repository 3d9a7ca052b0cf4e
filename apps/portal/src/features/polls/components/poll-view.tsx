"use client";
import { useEffect, useRef } from "react";
import { Notice } from "@stadtstube/ui";
import { CircleCheck, CircleStop } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { localizedPath } from "@/i18n/localized-path";
import type { ActionResult } from "@/server/action-result";

import type { Done } from "../model/member-desk";
import type { PollFailure } from "../model/poll-form-state";
import { writePollFragment } from "../model/poll-fragment";
import type { MemberSheet, OwnAnswer } from "../model/poll-sheet";
import { AnswerForm } from "./answer-form";
import { DecidedNotice } from "./decided-notice";
import { PollDeedButton } from "./deed-button";
import { PollResults } from "./poll-results";
import { PollRefusal } from "./refusal";
import { useDateWords } from "./use-date-words";

interface PollViewProps {
  /** Null: the reader's answer, by whose link they came, is gone. */
  readonly sheet: MemberSheet | null;
  readonly done: Done | null;
  readonly failure: PollFailure | null;
  readonly isBusy: boolean;
  readonly onSend: (answer: OwnAnswer) => void;
  readonly onTakeBack: () => Promise<ActionResult<unknown>>;
}

/** A poll as its members see it. */
export function PollView(props: PollViewProps) {
  const t = useTranslations("polls.member");
  const { sheet, done, failure } = props;
  if (sheet === null) return <DoneNotice done={done} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-2">
        <p className="text-ink-soft [overflow-wrap:anywhere]">
          {t("asks", { club: sheet.clubName })}
        </p>
        <h2 className="text-2xl [overflow-wrap:anywhere] sm:text-3xl">{sheet.title}</h2>
        {sheet.description === "" ? null : (
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{sheet.description}</p>
        )}
      </div>
      <DecidedNotice sheet={sheet} />
      <DoneNotice done={done} />
      <PollRefusal failure={failure} />
      <Answering {...props} sheet={sheet} />
      <PollResults sheet={sheet} />
      {sheet.own === null ? null : (
        <PollDeedButton
          text={t("delete")}
          question={t("deleteQuestion")}
          explanation={t("deleteText")}
          deed={props.onTakeBack}
        />
      )}
    </div>
  );
}

function Answering(props: PollViewProps & { readonly sheet: MemberSheet }) {
  const t = useTranslations("polls.member");
  const words = useDateWords();
  const { sheet, isBusy, onSend } = props;
  if (sheet.state !== "open") {
    if (sheet.dates.some(({ isChosen }) => isChosen)) return null;
    return (
      <Notice icon={<CircleStop aria-hidden="true" />} title={t(`${sheet.state}.title`)}>
        <p>{t(`${sheet.state}.text`)}</p>
      </Notice>
    );
  }
  if (sheet.isFull && sheet.own === null) {
    return (
      <Notice icon={<CircleStop aria-hidden="true" />} title={t("full.title")}>
        <p>{t("full.text")}</p>
      </Notice>
    );
  }
  return (
    <>
      <p>{t("until", { day: words.lastDay(sheet.answersEndMs) })}</p>
      {/* A fresh form for a fresh answer: its fields keep what they began with. */}
      <AnswerForm
        key={JSON.stringify(sheet.own)}
        sheet={sheet}
        own={sheet.own}
        isBusy={isBusy}
        onSend={onSend}
      />
    </>
  );
}

/** Says that it worked, with the link to the answer, once; takes the focus. */
function DoneNotice({ done }: { readonly done: Done | null }) {
  const t = useTranslations("polls.done");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [done]);
  if (done === null) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone="good"
        role="status"
        icon={<CircleCheck aria-hidden="true" />}
        title={t(`${done.kind}.title`)}
      >
        <p>{t(`${done.kind}.text`)}</p>
        {done.kind === "answered" ? <PersonalLink answerSecret={done.answerSecret} /> : null}
      </Notice>
    </div>
  );
}

function PersonalLink({ answerSecret }: { readonly answerSecret: string }) {
  const t = useTranslations("polls.done");
  const path = localizedPath(useLocale(), "/umfrage");
  // Only ever shown after somebody has pressed something, so never on a server.
  const link = `${window.location.origin}${path}${writePollFragment({ answerSecret })}`;
  return (
    <div className="mt-3 grid gap-3">
      <p className="font-semibold [overflow-wrap:anywhere]">{link}</p>
      <div>
        <CopyButton
          text={link}
          label={t("copy")}
          doneLabel={t("copied")}
          failedLabel={t("copyFailed")}
        />
      </div>
    </div>
  );
}
