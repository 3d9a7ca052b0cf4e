"use client";
import { ActionMenu, type MenuAction } from "@stadtstube/ui";
import { Crown, EllipsisVertical, Mic, MicOff, Pin, PinOff, UserX, VideoOff } from "lucide-react";
import { useTranslations } from "next-intl";

import type { MeetingClient, Participant } from "../model/types";

/** What may be done with one person. */
export interface PersonMenuProps {
  readonly participant: Participant;
  readonly client: MeetingClient;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onMakeHost: () => void;
  /** Given to hosts only, and not for themselves. */
  readonly onRemove: (() => void) | null;
}

/** Everybody may show somebody large; what else there is, hosts have. */
export function PersonMenu(props: PersonMenuProps) {
  const { participant, pinned, onPin } = props;
  const t = useTranslations("meeting.host");
  const hostActions = useHostActions(props);
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

/** Offers only what changes something: who is silent can be asked to speak, and nobody be made to. */
function useHostActions(props: PersonMenuProps): readonly MenuAction[] {
  const { client, onMakeHost, onRemove } = props;
  const { id, role, audioMuted, videoMuted } = props.participant;
  const t = useTranslations("meeting.host");
  if (onRemove === null) return [];
  const actions: readonly (MenuAction | null)[] = [
    audioMuted
      ? {
          id: "ask-to-speak",
          text: t("askToSpeak"),
          icon: <Mic aria-hidden="true" />,
          onAction: () => client.askToSpeak(id),
        }
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
          onAction: onMakeHost,
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
