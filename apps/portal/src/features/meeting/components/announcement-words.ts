"use client";
import { useTranslations } from "next-intl";

import type { Announcement } from "../model/announcement";

/** Gives the words for an announcement in the page's language. */
export function useAnnouncementWords(): (announcement: Announcement) => string {
  const t = useTranslations("meeting.announcements");
  const sign = useTranslations("meeting.reactions.signs");
  return (announcement) => {
    switch (announcement.kind) {
      case "chat":
      case "privateChat":
        return t(announcement.kind, { name: announcement.name, text: announcement.text });
      case "mutedBy":
        return announcement.media === "audio"
          ? t("microphoneMutedBy", { name: announcement.name })
          : t("cameraStoppedBy", { name: announcement.name });
      case "becameHost":
        return t("becameHost");
      case "reaction": {
        const what = sign(announcement.reaction);
        return announcement.isSelf
          ? t("ownReaction", { what })
          : t("reaction", { name: announcement.name, what });
      }
      default:
        return t(announcement.kind, { name: announcement.name });
    }
  };
}
