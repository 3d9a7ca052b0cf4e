"use client";
import type { ReactNode } from "react";
import { LiveRegion, Toasts } from "@stadtstube/ui";
import { CircleCheck, Crown, Hand, MicOff } from "lucide-react";
import { useTranslations } from "next-intl";

import type { Flash, RoomViewState } from "../model/room-view";
import { useAnnouncementWords } from "./announcement-words";
import { ReactionPicture } from "./reaction-picture";

const ICONS = {
  linkCopied: <CircleCheck aria-hidden="true" />,
  handRaised: <Hand aria-hidden="true" />,
  mutedBy: <MicOff aria-hidden="true" />,
  becameHost: <Crown aria-hidden="true" />,
} as const;

function iconOf({ kind, announcement }: Flash): ReactNode {
  if (announcement?.kind === "reaction") {
    return <ReactionPicture reaction={announcement.reaction} />;
  }
  return kind in ICONS ? ICONS[kind as keyof typeof ICONS] : undefined;
}

/** Tells what happens: to the ears through a live region, to the eyes as passing messages. */
export function RoomVoice({ view }: { readonly view: RoomViewState }) {
  const t = useTranslations("meeting.announcements");
  const words = useAnnouncementWords();
  return (
    <>
      <LiveRegion
        messages={view.announcements.map(({ id, announcement }) => ({
          id,
          text: words(announcement),
        }))}
      />
      <Toasts
        entries={view.flashes.map(({ id, kind, announcement }) => ({
          id,
          icon: iconOf({ id, kind, announcement }),
          text: announcement === null ? t("linkCopied") : words(announcement),
        }))}
      />
    </>
  );
}
