"use client";
import { ActionMenu, type MenuAction } from "@stadtstube/ui";
import { Crown, EllipsisVertical, MicOff, Pin, PinOff, UserX, VideoOff } from "lucide-react";
import { useTranslations } from "next-intl";

import type { MeetingClient, Participant } from "../model/types";

/** What may be done with one person. */
export interface PersonMenuProps {
  readonly participant: Participant;
  readonly client: MeetingClient;
  readonly pinned: boolean;
  readonly onPin: () => void;
  /** Given to hosts only, and not for themselves. */
  readonly onRemove: (() => void) | null;
}

/** Everybody may show somebody large; what else there is, hosts have. */
export function PersonMenu({ participant, client, pinned, onPin, onRemove }: PersonMenuProps) {
  const t = useTranslations("meeting.host");
  const hostActions = useHostActions(participant, client, onRemove);
  const pin: MenuAction = {
    id: "pin",
    text: pinned ? t("unpin") : t("pin"),
    icon: pinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />,
    onAction: onPin,
  };
  return (
    <ActionMenu
      label={t("open")}
      accessibleLabel={t("openFor", { name: participant.name })}
      icon={<EllipsisVertical aria-hidden="true" />}
      actions={[pin, ...hostActions]}
    />
  );
}

/** Offers only what changes something: nobody who is silent can be muted. */
function useHostActions(
  { id, role, audioMuted, videoMuted }: Participant,
  client: MeetingClient,
  onRemove: (() => void) | null,
): readonly MenuAction[] {
  const t = useTranslations("meeting.host");
  if (onRemove === null) return [];
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
  return actions.filter((action) => action !== null);
}
