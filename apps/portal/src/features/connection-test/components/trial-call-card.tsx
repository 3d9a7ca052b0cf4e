"use client";
import { useState } from "react";
import { Button, LevelMeter, Notice } from "@stadtstube/ui";
import { Check, Mic, PhoneOff, RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText } from "@/components/error-text";
import { useStore } from "@/components/use-store";

import type { TrialCall, TrialCallState } from "../model/trial-call";
import { ReturnedPicture } from "./returned-picture";

/** Hear yourself as the others do, at any hour and with nobody else. */
export function TrialCallCard({ call }: { readonly call: TrialCall }) {
  const t = useTranslations("connectionTest.call");
  const state = useStore(call);
  const inside = state.step !== "idle" && state.step !== "over";
  return (
    <section className="st-card grid gap-5 p-6 sm:p-8" aria-labelledby="probe">
      <div className="grid gap-2">
        <h2 id="probe" className="text-2xl">
          {t("heading")}
        </h2>
        <p>{t("intro")}</p>
        <p className="text-[0.95rem] text-ink-soft">{t("promise")}</p>
      </div>
      <Over state={state} />
      {inside ? <Inside call={call} state={state} /> : <Begin call={call} />}
    </section>
  );
}

function Begin({ call }: { readonly call: TrialCall }) {
  const t = useTranslations("connectionTest.call");
  const [camera, setCamera] = useState(false);
  return (
    <>
      <label className="flex min-h-12 items-center gap-3">
        <input
          type="checkbox"
          className="h-6 w-6 flex-none accent-action"
          checked={camera}
          onChange={(event) => setCamera(event.target.checked)}
        />
        {t("withCamera")}
      </label>
      <div>
        <Button
          variant="primary-soft"
          icon={<Mic aria-hidden="true" />}
          onPress={() => void call.start({ camera })}
        >
          {t("start")}
        </Button>
      </div>
    </>
  );
}

function Inside({ call, state }: { readonly call: TrialCall; readonly state: TrialCallState }) {
  const t = useTranslations("connectionTest.call");
  return (
    <>
      <p role="status" className="text-xl font-semibold">
        {state.step === "connecting" ? t("connecting") : null}
        {state.step === "speak" ? t("speak") : null}
        {state.step === "listen" ? t("listen") : null}
        {state.step === "asked" ? t("question") : null}
      </p>
      <ReturnedPicture picture={state.picture} />
      {state.step === "speak" || state.step === "listen" ? (
        <div className="grid gap-2">
          <LevelMeter label={t("level")} level={state.level * 2} />
          <p className="text-ink-soft">{t("secondsLeft", { seconds: state.secondsLeft })}</p>
        </div>
      ) : null}
      {state.step === "asked" ? <Question call={call} /> : null}
      <Outcome state={state} />
      <div className="flex flex-wrap gap-3">
        {state.step === "answered" ? (
          <Button icon={<RotateCcw aria-hidden="true" />} onPress={() => void call.again()}>
            {t("again")}
          </Button>
        ) : null}
        <Button icon={<PhoneOff aria-hidden="true" />} onPress={() => void call.end()}>
          {t("end")}
        </Button>
      </div>
    </>
  );
}

function Question({ call }: { readonly call: TrialCall }) {
  const t = useTranslations("connectionTest.call");
  return (
    <div role="group" aria-label={t("question")} className="grid max-w-sm grid-cols-2 gap-3">
      <Button icon={<Check aria-hidden="true" />} onPress={() => call.answer("heard")}>
        {t("yes")}
      </Button>
      <Button icon={<X aria-hidden="true" />} onPress={() => call.answer("not-heard")}>
        {t("no")}
      </Button>
    </div>
  );
}

function Outcome({ state }: { readonly state: TrialCallState }) {
  const t = useTranslations("connectionTest.call");
  if (state.step !== "answered" || state.outcome === null) return null;
  const words = { heard: t("heard"), "not-heard": t("notHeard"), silent: t("silent") };
  return (
    <Notice tone={state.outcome === "heard" ? "good" : "warning"} role="status">
      <p>{words[state.outcome]}</p>
    </Notice>
  );
}

function Over({ state }: { readonly state: TrialCallState }) {
  const t = useTranslations("connectionTest.call");
  const errors = useTranslations("errors");
  if (state.step !== "over") return null;
  const { failure } = state;
  const words =
    failure === null || failure === "time"
      ? t("ended")
      : failure === "failed"
        ? t("failed")
        : errorText(errors, failure).text;
  const calm = failure === null || failure === "time";
  return (
    <Notice tone={calm ? "info" : "warning"} role={calm ? "status" : "alert"}>
      <p>{words}</p>
    </Notice>
  );
}
