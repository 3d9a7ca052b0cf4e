"use client";
import {
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleX,
  LoaderCircle,
  TriangleAlert,
} from "lucide-react";
import { useTranslations } from "next-intl";

import type { CheckResult, Verdict } from "../model/bridge";
import { CHECK_NAMES, type CheckList, type CheckName, type CheckState } from "../model/check-list";
import { figureWords, findingWords } from "./check-words";

const ICONS: Readonly<
  Record<Verdict, { readonly icon: typeof CircleCheck; readonly tone: string }>
> = {
  good: { icon: CircleCheck, tone: "text-good" },
  limited: { icon: TriangleAlert, tone: "text-warn" },
  bad: { icon: CircleX, tone: "text-danger" },
  "not-offered": { icon: CircleMinus, tone: "text-ink-soft" },
  "not-measured": { icon: CircleMinus, tone: "text-ink-soft" },
};

/** All checks with what came of them, in one list. */
export function CheckRows({ checks }: { readonly checks: CheckList }) {
  const t = useTranslations("connectionTest");
  return (
    <ol className="divide-y divide-line" aria-label={t("results")}>
      {CHECK_NAMES.map((name) => (
        <li key={name} className="flex gap-4 py-4">
          <Row name={name} state={checks[name]} />
        </li>
      ))}
    </ol>
  );
}

function Row({ name, state }: { readonly name: CheckName; readonly state: CheckState }) {
  const t = useTranslations("connectionTest");
  const icon = "mt-0.5 h-7 w-7 flex-none";
  switch (state.step) {
    case "waiting":
      return (
        <>
          <CircleDashed aria-hidden="true" className={`${icon} text-ink-soft`} />
          <Words name={name} verdict={t("waiting")} />
        </>
      );
    case "running":
      return (
        <>
          <LoaderCircle
            aria-hidden="true"
            className={`${icon} text-action motion-safe:animate-spin`}
          />
          <Words name={name} verdict={t("now")} />
        </>
      );
    case "done": {
      const { icon: Icon, tone } = ICONS[state.result.verdict];
      return (
        <>
          <Icon aria-hidden="true" className={`${icon} ${tone}`} />
          <Words
            name={name}
            verdict={t(`verdicts.${state.result.verdict}`)}
            result={state.result}
          />
        </>
      );
    }
  }
}

interface WordsProps {
  readonly name: CheckName;
  readonly verdict: string;
  readonly result?: CheckResult;
}

function Words({ name, verdict, result }: WordsProps) {
  const t = useTranslations("connectionTest");
  return (
    <div className="grid flex-1 gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{t(`names.${name}`)}</span>
        <span className={result === undefined ? "text-ink-soft" : "font-semibold"}>{verdict}</span>
      </p>
      {result === undefined ? null : (
        <>
          <p>{findingWords(t, name, result)}</p>
          {figureWords(t, result).map((figure) => (
            <p key={figure} className="text-[0.95rem] text-ink-soft">
              {figure}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
