"use client";
import { useId } from "react";
import { Button, Notice } from "@stadtstube/ui";
import { CalendarCheck, CircleStop } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { pageLocation } from "@/components/page-location";
import { useDeed } from "@/components/use-deed";
import { useStore } from "@/components/use-store";
import { localizedPath } from "@/i18n/localized-path";

import { chooseDateAction, closePollAction, deletePollAction } from "../actions";
import { writePollFragment } from "../model/poll-fragment";
import type { OwnSheet } from "../model/poll-sheet";
import { DecidedNotice } from "./decided-notice";
import { PollDeedButton } from "./deed-button";
import { PollResults } from "./poll-results";
import { PollRefusal } from "./refusal";
import { useDateWords } from "./use-date-words";

/** A poll for those who organise: the link for members, what they said, and the end of it. */
export function PollDesk({ sheet }: { readonly sheet: OwnSheet }) {
  const t = useTranslations("polls");
  const words = useDateWords();
  const isDecided = sheet.dates.some(({ isChosen }) => isChosen);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {sheet.description === "" ? null : (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{sheet.description}</p>
      )}
      <DecidedNotice sheet={sheet} />
      {sheet.state === "open" ? (
        <p>{t("desk.open", { day: words.lastDay(sheet.answersEndMs) })}</p>
      ) : isDecided ? null : (
        <Notice icon={<CircleStop aria-hidden="true" />} title={t(`desk.${sheet.state}`)}>
          <p>{t("desk.stillChoose")}</p>
        </Notice>
      )}
      <MemberLink secret={sheet.secret} isMain={!isDecided} />
      <PollResults sheet={sheet} />
      {sheet.mayChange ? <ChooseDate sheet={sheet} isDecided={isDecided} /> : null}
      {sheet.mayChange ? <EndPoll sheet={sheet} /> : null}
    </div>
  );
}

function MemberLink({ secret, isMain }: { readonly secret: string; readonly isMain: boolean }) {
  const t = useTranslations("polls.desk");
  const { origin } = useStore(pageLocation);
  const path = localizedPath(useLocale(), "/umfrage");
  const id = useId();
  const link = `${origin}${path}${writePollFragment({ pollSecret: secret })}`;
  return (
    <section className="st-card grid gap-3 p-5 sm:p-7" aria-labelledby={id}>
      <h2 id={id} className="text-2xl">
        {t("link")}
      </h2>
      <p>{t("linkText")}</p>
      <p className="font-semibold [overflow-wrap:anywhere]">{link}</p>
      <div>
        <CopyButton
          text={link}
          label={t("copy")}
          doneLabel={t("copied")}
          failedLabel={t("copyFailed")}
          variant={isMain ? "primary" : "secondary"}
        />
      </div>
    </section>
  );
}

function ChooseDate({
  sheet,
  isDecided,
}: {
  readonly sheet: OwnSheet;
  readonly isDecided: boolean;
}) {
  const t = useTranslations("polls.desk");
  const words = useDateWords();
  const id = useId();
  const { isBusy, failure, run } = useDeed();
  const choose = async (dateId: string) => {
    const { clubId, id: pollId } = sheet;
    const isDone = await run(() => chooseDateAction({ clubId, pollId, dateId }));
    // The good news stands at the top.
    if (isDone) window.scrollTo({ top: 0 });
  };
  return (
    <section className="grid gap-4" aria-labelledby={id}>
      <h2 id={id} className="text-2xl">
        {t(isDecided ? "chooseOther" : "choose")}
      </h2>
      <p>{t("chooseText")}</p>
      <PollRefusal failure={failure} />
      <ul className="grid gap-3">
        {sheet.dates
          .filter(({ isChosen }) => !isChosen)
          .map((date) => (
            <li
              key={date.id}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3"
            >
              <span>
                <span className="block font-semibold">{words.date(date)}</span>
                {sheet.best.includes(date.id) ? <span>{t("fitsBest")}</span> : null}
              </span>
              <Button
                isDisabled={isBusy}
                icon={<CalendarCheck aria-hidden="true" />}
                aria-label={t("takeLabel", { date: words.date(date) })}
                onPress={() => void choose(date.id)}
              >
                {t("take")}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}

function EndPoll({ sheet }: { readonly sheet: OwnSheet }) {
  const t = useTranslations("polls.desk");
  const listPath = localizedPath(useLocale(), `/verein/umfragen/${sheet.clubId}`);
  const place = { clubId: sheet.clubId, pollId: sheet.id };
  const remove = async () => {
    const result = await deletePollAction(place);
    if (result.ok) window.location.assign(listPath);
    return result;
  };
  return (
    <div className="flex flex-wrap gap-3">
      {sheet.state === "open" ? (
        <PollDeedButton
          text={t("close")}
          question={t("closeQuestion")}
          explanation={t("closeText")}
          deed={() => closePollAction(place)}
        />
      ) : null}
      <PollDeedButton
        text={t("delete")}
        question={t("deleteQuestion")}
        explanation={t("deleteText")}
        deed={remove}
      />
    </div>
  );
}
