"use client";
import { Crown, Hand, Mic, MicOff, MonitorUp, Video, VideoOff } from "lucide-react";
import { useTranslations } from "next-intl";

import type { Participant, PersonShield } from "../model/types";
import { ShieldFact } from "./shield-fact";

/** One person's state in words, as two rows of a grid. */
export function PersonEntry(props: {
  readonly participant: Participant;
  /** Undefined: nobody encrypts here, or it is ourselves. */
  readonly shield: PersonShield | undefined;
}) {
  const { participant, shield } = props;
  const t = useTranslations("meeting.people");
  const { name, isSelf, role, audioMuted, videoMuted, sharingScreen, handRaisedAtMs, quality } =
    participant;
  const facts = [
    audioMuted
      ? { key: "audio", icon: <MicOff aria-hidden="true" />, text: t("microphoneOff") }
      : { key: "audio", icon: <Mic aria-hidden="true" />, text: t("microphoneOn") },
    videoMuted
      ? { key: "video", icon: <VideoOff aria-hidden="true" />, text: t("cameraOff") }
      : { key: "video", icon: <Video aria-hidden="true" />, text: t("cameraOn") },
    ...(sharingScreen
      ? [{ key: "screen", icon: <MonitorUp aria-hidden="true" />, text: t("sharing") }]
      : []),
    ...(handRaisedAtMs === null
      ? []
      : [{ key: "hand", icon: <Hand aria-hidden="true" />, text: t("handRaised") }]),
  ];
  return (
    <>
      <p className="col-start-1 row-start-1 flex min-h-12 flex-wrap items-center gap-x-2 font-semibold">
        <span className="break-words">{isSelf ? t("self", { name }) : name}</span>
        {role === "host" ? (
          <span className="inline-flex items-center gap-1 rounded-full bg-action-soft px-2.5 text-[0.85rem] text-action">
            <Crown aria-hidden="true" className="h-4 w-4" />
            {t("host")}
          </span>
        ) : null}
      </p>
      <ul className="col-span-2 row-start-2 flex flex-wrap gap-x-4 text-[0.88rem] text-ink-soft">
        {facts.map(({ key, icon, text }) => (
          <li key={key} className="flex items-center gap-1.5 [&_svg]:h-4 [&_svg]:w-4">
            {icon}
            {text}
          </li>
        ))}
        {shield === undefined ? null : <ShieldFact shield={shield} />}
        {quality === "unknown" ? null : <li>{t(`quality.${quality}`)}</li>}
      </ul>
    </>
  );
}
