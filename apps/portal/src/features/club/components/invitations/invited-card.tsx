"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";

import type { GatheringView, InvitedRow } from "../../model/gatherings-view";
import { ReminderForm } from "./reminder-form";

/** Who is invited and what they have said, and the way to invite more. */
export function InvitedCard(props: { readonly view: GatheringView; readonly path: string }) {
  const t = useTranslations("clubInvitations");
  const { view, path } = props;
  const { invited, isCancelled } = view;
  if (isCancelled && invited.length === 0) return null;
  const count = (answer: InvitedRow["answer"]) =>
    invited.filter((one) => one.answer === answer).length;
  return (
    <section className="st-card grid gap-5 p-5 sm:p-7" aria-labelledby="eingeladene">
      <h2 id="eingeladene" className="text-2xl">
        {t("heading2")}
      </h2>
      {invited.length === 0 ? (
        <p>{t("nobody")}</p>
      ) : (
        <>
          <p className="text-lg">
            {t("counts", {
              ...{ accepted: count("accepted"), declined: count("declined") },
              open: count("none"),
            })}
          </p>
          <InvitedList invited={invited} />
        </>
      )}
      {isCancelled || view.dates.length === 0 ? null : (
        <p>
          <a href={path} className={buttonClass("primary")}>
            <UserPlus aria-hidden="true" />
            {t("open")}
          </a>
        </p>
      )}
      {isCancelled || invited.length === 0 ? null : <ReminderForm view={view} />}
    </section>
  );
}

function InvitedList({ invited }: { readonly invited: readonly InvitedRow[] }) {
  const t = useTranslations("clubInvitations");
  return (
    <details open={invited.length <= 30}>
      <summary className="min-h-12 cursor-pointer py-3 underline underline-offset-4">
        {t("list")}
      </summary>
      <ul className="grid gap-3 pt-2">
        {invited.map(({ id, name, answer, letter, hasLeft }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-3"
          >
            <span className="grid">
              <strong className="[overflow-wrap:anywhere]">{name}</strong>
              <span className="text-ink-soft">{hasLeft ? t("left") : t(`letters.${letter}`)}</span>
            </span>
            <span>{t(`answers.${answer}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
