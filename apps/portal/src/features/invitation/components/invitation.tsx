"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";

import { writeFragment } from "@/components/link-fragment";
import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";

import type { RoomFacts } from "../model/room-facts";
import { GuestLinkCard } from "./guest-link-card";
import { HostLinkCard } from "./host-link-card";
import { PersonalLinkCard } from "./personal-link-card";
import { QrCard } from "./qr-card";
import { RoomRules } from "./room-rules";

/** A meeting that was just started. */
export interface InvitationProps {
  readonly room: RoomFacts;
  readonly townName: string;
  /** The meeting's address without origin, in the page's language. */
  readonly meetingPath: string;
}

/** The guests' link first, the way in second, and the host's own link apart and explained. */
export function Invitation({ room, townName, meetingPath }: InvitationProps) {
  const t = useTranslations("invitation");
  const { origin, hostSecret, pin, linkKey } = useStore(pageLocation);
  const site = `${origin}${meetingPath}`;
  const guestLink = origin === "" ? "" : `${site}${writeFragment({ linkKey })}`;
  const hostFragment = writeFragment({ hostSecret, pin, linkKey });
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-x-8 gap-y-6 grid-cols-[minmax(0,1fr)] px-4 pb-14 pt-2 sm:px-6 lg:grid-cols-[1.6fr_1fr]">
      <div className="grid gap-2 lg:col-span-2">
        <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
        <p className="text-xl text-ink-soft">{t("intro")}</p>
      </div>
      <div className="grid min-w-0 content-start gap-6">
        <GuestLinkCard
          room={room}
          townName={townName}
          meetingPath={meetingPath}
          link={guestLink}
          pin={pin}
          encrypted={linkKey !== ""}
        />
        <a
          href={`${meetingPath}${hostFragment}`}
          className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
        >
          {t("enter")}
          <ArrowRight aria-hidden="true" />
        </a>
        <PersonalLinkCard
          room={room}
          townName={townName}
          site={site}
          meetingPath={meetingPath}
          pin={pin}
          linkKey={linkKey}
        />
      </div>
      <div className="grid min-w-0 content-start gap-6">
        <QrCard link={guestLink} printPath={`${meetingPath}/drucken${hostFragment}`} />
        <RoomRules room={room} pin={pin} />
        {hostSecret === "" ? null : <HostLinkCard link={`${site}${hostFragment}`} />}
      </div>
    </div>
  );
}
