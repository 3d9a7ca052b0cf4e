"use client";
import { useEffect, useRef, useState } from "react";
import { Button, Notice } from "@stadtstube/ui";
import { Check, Volume2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MediaDevice, playTone } from "@stadtstube/jitsi-bridge/client";

import { SpeakerChoice } from "./speaker-choice";

/** What somebody said about the tone. */
export type SpeakerAnswer = "heard" | "not-heard" | "not-played";

/** The loudspeakers there are, and what becomes of the test. */
export interface SpeakerTestProps {
  readonly speakers: readonly MediaDevice[];
  readonly speakerId: string | null;
  readonly onSelect: (speakerId: string) => void;
  readonly onAnswer?: (answer: SpeakerAnswer) => void;
}

type Step = "ready" | "playing" | "asking" | SpeakerAnswer;

/** Plays a tone of our own and asks whether it was heard; nobody but the person can know. */
export function SpeakerTest({ speakers, speakerId, onSelect, onAnswer }: SpeakerTestProps) {
  const t = useTranslations("deviceHelp.speaker");
  const [step, setStep] = useState<Step>("ready");
  const scope = useRef<AbortController>(null);
  useEffect(() => () => scope.current?.abort(), []);
  const answer = (given: SpeakerAnswer) => {
    setStep(given);
    onAnswer?.(given);
  };
  const play = async () => {
    scope.current?.abort();
    const playing = new AbortController();
    scope.current = playing;
    setStep("playing");
    try {
      await playTone(speakerId, playing.signal);
      if (!playing.signal.aborted) setStep("asking");
    } catch {
      if (!playing.signal.aborted) answer("not-played");
    }
  };
  return (
    <div className="grid gap-3">
      <Button
        block
        icon={<Volume2 aria-hidden="true" />}
        isDisabled={step === "playing"}
        onPress={() => void play()}
      >
        {step === "playing" ? t("playing") : step === "ready" ? t("play") : t("again")}
      </Button>
      {step === "asking" ? <Question onAnswer={answer} /> : null}
      <Outcome step={step} />
      <SpeakerChoice speakers={speakers} speakerId={speakerId} onSelect={onSelect} />
    </div>
  );
}

function Question({ onAnswer }: { readonly onAnswer: (answer: SpeakerAnswer) => void }) {
  const t = useTranslations("deviceHelp.speaker");
  return (
    <div role="group" aria-label={t("question")} className="grid gap-2">
      <p className="font-semibold" role="status">
        {t("question")}
      </p>
      <div className="grid grid-cols-2 gap-3">
        <Button icon={<Check aria-hidden="true" />} onPress={() => onAnswer("heard")}>
          {t("yes")}
        </Button>
        <Button icon={<X aria-hidden="true" />} onPress={() => onAnswer("not-heard")}>
          {t("no")}
        </Button>
      </div>
    </div>
  );
}

function Outcome({ step }: { readonly step: Step }) {
  const t = useTranslations("deviceHelp.speaker");
  if (step !== "heard" && step !== "not-heard" && step !== "not-played") return null;
  return (
    <Notice tone={step === "heard" ? "good" : "warning"} role="status">
      <p>{t(`outcome.${step}`)}</p>
    </Notice>
  );
}
