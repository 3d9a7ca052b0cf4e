"use client";
import { useState } from "react";
import { ConfirmDialog } from "@stadtstube/ui";
import { Crown, Hand, Mic, MicOff, MonitorUp, Video, VideoOff } from "lucide-react";
import { useTranslations } from "next-intl";

import type { Removal } from "../model/removal";
import type { MeetingClient, MeetingState, Participant } from "../model/types";
import { HostMenu } from "./host-menu";
import { SidePanel } from "./side-panel";

/** Who is here. */
export interface PeoplePanelProps {
  readonly client: MeetingClient;
  readonly state: MeetingState;
  /** Somebody is thrown out; given only where the portal can keep them out. */
  readonly onRemove: ((removal: Removal) => void) | null;
  readonly onClose: () => void;
}

/** Everybody with their state in words; for hosts also what may be done. */
export function PeoplePanel({ client, state, onRemove, onClose }: PeoplePanelProps) {
  const t = useTranslations("meeting.people");
  const [removing, setRemoving] = useState<Participant | null>(null);
  const remove = ({ id, personId }: Participant) => {
    // The right first: who is thrown out must not find the door open.
    onRemove?.({
      endpointId: id,
      participantId: personId,
      present: state.participants.map((participant) => participant.id),
    });
    client.removeParticipant(id);
  };
  return (
    <SidePanel title={t("title", { count: state.participants.length })} onClose={onClose}>
      <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto px-5">
        {state.participants.map((participant) => (
          <li
            key={participant.id}
            className="grid grid-cols-[1fr_auto] items-center gap-x-2 py-2.5"
          >
            <Person participant={participant} />
            {state.role === "host" && !participant.isSelf ? (
              <HostMenu
                participant={participant}
                client={client}
                onRemove={() => setRemoving(participant)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={removing !== null}
        title={t("removeTitle", { name: removing?.name ?? "" })}
        confirmText={t("removeConfirm")}
        cancelText={t("removeCancel")}
        danger
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          if (removing !== null) remove(removing);
          setRemoving(null);
        }}
      >
        <p>{onRemove === null ? t("removeTextOpen") : t("removeText")}</p>
      </ConfirmDialog>
    </SidePanel>
  );
}

function Person({ participant }: { readonly participant: Participant }) {
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
        {quality === "unknown" ? null : <li>{t(`quality.${quality}`)}</li>}
      </ul>
    </>
  );
}
