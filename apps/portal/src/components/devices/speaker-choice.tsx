"use client";
import { SelectField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { canChooseSpeaker, type MediaDevice } from "@stadtstube/jitsi-bridge/client";

/** The loudspeakers there are, and which one is used. */
export interface SpeakerChoiceProps {
  readonly speakers: readonly MediaDevice[];
  readonly speakerId: string | null;
  readonly onSelect: (speakerId: string) => void;
}

/** Whether there is anything to choose from, and the browser lets one. */
export function offersSpeakers(speakers: readonly MediaDevice[]): boolean {
  return speakers.length > 1 && canChooseSpeaker();
}

/** A choice, but only where there is one. */
export function SpeakerChoice({ speakers, speakerId, onSelect }: SpeakerChoiceProps) {
  const t = useTranslations("deviceHelp.speaker");
  if (!offersSpeakers(speakers)) return null;
  return (
    <SelectField
      label={t("choose")}
      value={speakerId ?? speakers[0]?.deviceId ?? ""}
      onChange={onSelect}
      options={speakers.map(({ deviceId, label }, index) => ({
        value: deviceId,
        text: label === "" ? t("unnamed", { number: index + 1 }) : label,
      }))}
    />
  );
}
