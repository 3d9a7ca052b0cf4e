"use client";
import { lazy, Suspense, useState } from "react";
import { Button } from "@stadtstube/ui";
import { CircleStop, Play, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";

import { SpeakerTest } from "@/components/devices/speaker-test";
import { useStore } from "@/components/use-store";

import { CHECK_NAMES, shareDone } from "../model/check-list";
import type { ConnectionTest, ConnectionTestState } from "../model/connection-test";
import { CheckRows } from "./check-rows";
import { TestReport } from "./test-report";
import { TestSummary } from "./test-summary";

/** Needed by few, and full of drawings: fetched when a device fails. */
const DeviceHelp = lazy(async () => {
  const { DeviceHelp: component } = await import("@/components/devices/device-help");
  return { default: component };
});

/** One button begins; results appear as they come. */
export function TestRun({ test }: { readonly test: ConnectionTest }) {
  const state = useStore(test);
  const over = state.phase === "finished" || state.phase === "stopped";
  return (
    <div className="grid gap-6">
      <TestSummary state={state} />
      <Controls test={test} phase={state.phase} />
      <Progress state={state} />
      <Troubles test={test} state={state} />
      {state.phase === "ready" ? null : (
        <section className="st-card px-5 py-2 sm:px-7">
          <CheckRows checks={state.checks} />
          {over ? <Speaker test={test} /> : null}
        </section>
      )}
      {over ? <TestReport checks={state.checks} /> : null}
    </div>
  );
}

function Controls({
  test,
  phase,
}: {
  readonly test: ConnectionTest;
  readonly phase: ConnectionTestState["phase"];
}) {
  const t = useTranslations("connectionTest");
  if (phase === "running") {
    return (
      <div>
        <Button icon={<CircleStop aria-hidden="true" />} onPress={() => test.stop()}>
          {t("stop")}
        </Button>
      </div>
    );
  }
  const first = phase === "ready";
  return (
    <div>
      <Button
        variant={first ? "primary" : "secondary"}
        large={first}
        icon={first ? <Play aria-hidden="true" /> : <RotateCcw aria-hidden="true" />}
        onPress={() => void test.start()}
      >
        {first ? t("start") : t("again")}
      </Button>
    </div>
  );
}

/** Always mounted, so that screen readers hear what begins. */
function Progress({ state }: { readonly state: ConnectionTestState }) {
  const t = useTranslations("connectionTest");
  const running = state.phase === "running";
  const now = CHECK_NAMES.find((name) => state.checks[name].step === "running");
  return (
    <div className="grid gap-2">
      <p role="status" className={running ? "font-semibold" : "st-visually-hidden"}>
        {running && now !== undefined ? t("running", { check: t(`names.${now}`) }) : ""}
      </p>
      {running ? (
        <progress
          className="st-progress"
          aria-label={t("progress")}
          value={shareDone(state.checks, state.measured)}
          max={1}
        />
      ) : null}
    </div>
  );
}

function Troubles({
  test,
  state,
}: {
  readonly test: ConnectionTest;
  readonly state: ConnectionTestState;
}) {
  return (
    <Suspense>
      {(["microphone", "camera"] as const).map((device) => {
        const failure = state.failures[device];
        if (failure === undefined) return null;
        return (
          <DeviceHelp
            key={device}
            device={device}
            {...failure}
            onRetry={() => {
              test.stop();
              void test.start();
            }}
          />
        );
      })}
    </Suspense>
  );
}

function Speaker({ test }: { readonly test: ConnectionTest }) {
  const [speakerId, setSpeakerId] = useState<string | null>(null);
  return (
    <div className="border-t border-line py-5">
      <SpeakerTest
        speakers={[]}
        speakerId={speakerId}
        onSelect={setSpeakerId}
        onAnswer={(answer) => test.answerSpeaker(answer)}
      />
    </div>
  );
}
