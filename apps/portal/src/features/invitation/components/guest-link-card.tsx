"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarPlus, Mail, ShieldCheck, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { SpokenCode } from "@/components/codes/spoken-code";
import { CopyButton } from "@/components/copy-button";

import type { RoomFacts } from "../model/room-facts";
import { LinkCard, LinkText } from "./link-card";
import { ShareButton } from "./share-button";
import { useInvitationMail } from "./use-invitation-mail";

interface GuestLinkCardProps {
  readonly room: RoomFacts;
  readonly townName: string;
  readonly meetingPath: string;
  /** Empty until the browser runs the page. */
  readonly link: string;
  readonly pin: string;
  /** The link carries a key that words and calendar do not. */
  readonly encrypted: boolean;
}

/** The guests' link and every way to pass it on. */
export function GuestLinkCard(props: GuestLinkCardProps) {
  const { room, townName, meetingPath, link, pin } = props;
  const t = useTranslations("invitation");
  const mail = useInvitationMail({
    ...{ room, townName, link, pin, personName: "" },
    encrypted: props.encrypted,
  });
  return (
    <LinkCard icon={<UsersRound aria-hidden="true" />} title={t("guestTitle")}>
      <p>{room.waitingRoom ? t("guestTextWaiting") : t("guestText")}</p>
      <LinkText text={link} />
      {props.encrypted ? (
        <p className="flex gap-3">
          <ShieldCheck aria-hidden="true" className="mt-0.5 h-6 w-6 flex-none text-action" />
          {t("encrypted")}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <CopyButton
          text={link}
          label={t("copyGuest")}
          doneLabel={t("copied")}
          failedLabel={t("copyFailed")}
        />
        <ShareButton link={link} title={mail.subject} />
        <a href={mail.href} className={buttonClass("secondary")}>
          <Mail aria-hidden="true" />
          {t("mailButton")}
        </a>
        <a
          href={`${meetingPath}/kalender`}
          download="treffen.ics"
          className={buttonClass("secondary")}
        >
          <CalendarPlus aria-hidden="true" />
          {t("calendarButton")}
        </a>
      </div>
      <SpokenCode code={room.code} />
    </LinkCard>
  );
}
