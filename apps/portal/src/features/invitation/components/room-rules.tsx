"use client";
import { SlidersHorizontal } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

import type { RoomFacts } from "../model/room-facts";
import { LinkCard } from "./link-card";
import { useMeetingTime } from "./use-invitation-mail";

interface RoomRulesProps {
  readonly room: RoomFacts;
  /** As the host set it, from the fragment; empty where this page does not know it. */
  readonly pin: string;
}

/** What was set for this meeting, in words; nothing where everything is as usual. */
export function RoomRules({ room, pin }: RoomRulesProps) {
  const t = useTranslations("invitation.rules");
  const format = useFormatter();
  const begins = useMeetingTime(room);
  const rules = [
    begins === null ? null : t("begins", { when: begins }),
    room.closesAtMs === null
      ? null
      : t("ends", {
          day: format.dateTime(room.closesAtMs, { weekday: "long", day: "numeric", month: "long" }),
          time: format.dateTime(room.closesAtMs, { hour: "2-digit", minute: "2-digit" }),
        }),
    room.waitingRoom ? t("waitingRoom") : null,
    room.pinRequired ? (pin === "" ? t("pinUnknown") : t("pin", { pin })) : null,
    room.ownAddress ? t("ownAddress") : null,
  ].filter((rule) => rule !== null);
  if (rules.length === 0) return null;
  return (
    <LinkCard icon={<SlidersHorizontal aria-hidden="true" />} title={t("title")}>
      <ul className="grid list-disc gap-2 ps-6">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </LinkCard>
  );
}
