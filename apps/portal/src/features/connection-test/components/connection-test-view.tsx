"use client";
import { useMemo } from "react";
import { useTranslations } from "next-intl";

import { Owned } from "@/components/owned";
import { useStore } from "@/components/use-store";

import { beginConnectionTest } from "../actions";
import { ConnectionTest } from "../model/connection-test";
import { TrialCall } from "../model/trial-call";
import { TestRun } from "./test-run";
import { TrialCallCard } from "./trial-call-card";

/** The test of everything, and beneath it the call with oneself. */
export function ConnectionTestView() {
  const t = useTranslations("connectionTest");
  const test = useStore(useMemo(() => ownedTest(), []));
  const call = useStore(useMemo(() => ownedCall(), []));
  // Until the page runs, what stands below it is kept below: nothing jumps away under a finger.
  const height = test === null ? "min-h-dvh" : "";
  return (
    <div
      className={`mx-auto grid w-full max-w-3xl content-start gap-8 px-4 pb-14 pt-4 sm:px-6 ${height}`}
    >
      <div className="grid gap-3">
        <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
        <p className="text-xl">{t("intro")}</p>
        <p className="text-ink-soft">{t("promise")}</p>
        <noscript>
          <p className="st-notice st-notice--warning">{t("needsScript")}</p>
        </noscript>
      </div>
      {test === null ? null : <TestRun test={test} />}
      {call === null ? null : <TrialCallCard call={call} />}
    </div>
  );
}

function ownedTest() {
  return new Owned({
    open: () => new ConnectionTest({ begin: beginConnectionTest }),
    close: (opened) => opened.close(),
  });
}

function ownedCall() {
  return new Owned({
    open: () => new TrialCall({ begin: beginConnectionTest }),
    close: (opened) => void opened.close(),
  });
}
