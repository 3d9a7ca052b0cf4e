"use client";
import { ActionMenu, type MenuAction } from "@stadtstube/ui";
import { Crown, EllipsisVertical, MicOff, UserX, VideoOff } from "lucide-react";
import { useTranslations } from "next-intl";

import type { MeetingClient, Participant } from "../model/types";

/** What a host may do with one person. */
export interface HostMenuProps {
  readonly participant: Participant;
  readonly client: MeetingClient;
  readonly onRemove: () => void;
}

/** Offers only what changes something: nobody who is silent can be muted. */
export function HostMenu({ participant, client, onRemove }: HostMenuProps) {
  const t = useTranslations("meeting.host");
  const { id, name, role, audioMuted, videoMuted } = participant;
  const actions: readonly (MenuAction | null)[] = [
    audioMuted
      ? null
      : {
          id: "mute",
          text: t("mute"),
          icon: <MicOff aria-hidden="true" />,
          onAction: () => client.muteParticipant(id, "audio"),
        },
    videoMuted
      ? null
      : {
          id: "stop-video",
          text: t("stopVideo"),
          icon: <VideoOff aria-hidden="true" />,
          onAction: () => client.muteParticipant(id, "video"),
        },
    role === "host"
      ? null
      : {
          id: "make-host",
          text: t("makeHost"),
          icon: <Crown aria-hidden="true" />,
          // A refusal shows in the list: the person simply does not become host.
          onAction: () => void client.makeHost(id).catch(() => undefined),
        },
    {
      id: "remove",
      text: t("remove"),
      icon: <UserX aria-hidden="true" />,
      danger: true,
      onAction: onRemove,
    },
  ];
  return (
    <ActionMenu
      label={t("open")}
      accessibleLabel={t("openFor", { name })}
      icon={<EllipsisVertical aria-hidden="true" />}
      actions={actions.filter((action) => action !== null)}
    />
  );
}
