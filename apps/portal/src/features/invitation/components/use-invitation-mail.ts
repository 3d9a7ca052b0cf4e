"use client";
import { useFormatter, useTranslations } from "next-intl";

import { mailLink } from "../model/mail-link";
import type { RoomFacts } from "../model/room-facts";

/** What a mail tells. */
export interface InvitationMail {
  readonly room: RoomFacts;
  readonly townName: string;
  readonly link: string;
  /** Empty: none. */
  readonly pin: string;
  /** Empty: a mail to everybody. */
  readonly personName: string;
  /** Words alone lead in without the key, so they are not told. */
  readonly encrypted: boolean;
}

/** The mail that invites, written out, and the link that opens it in the person's own program. */
export function useInvitationMail(mail: InvitationMail) {
  const { room, townName, link, pin, personName, encrypted } = mail;
  const t = useTranslations("invitation.mail");
  const when = useMeetingTime(room);
  const personal = personName !== "";
  const subject = t("subject", { town: townName });
  const lines = [
    personal ? t("greetingTo", { name: personName }) : t("greeting"),
    "",
    when === null ? t("inviteNow") : t("inviteAt", { when }),
    "",
    personal ? t("linkPersonal") : t("link"),
    link,
    "",
    ...(personal || encrypted ? [] : [t("code", { words: room.code.replaceAll("-", " ") })]),
    ...(pin === "" || personal ? [] : [t("pin", { pin })]),
    t("howTo"),
    ...(room.waitingRoom ? [t("waiting")] : []),
    "",
    t("farewell"),
  ];
  return { subject, href: mailLink({ subject, lines }) };
}

/** When the meeting begins, in words; null: at once. */
export function useMeetingTime(room: RoomFacts): string | null {
  const t = useTranslations("invitation");
  const format = useFormatter();
  if (room.opensAtMs === null) return null;
  const start = new Date(room.opensAtMs);
  return t("when", {
    day: format.dateTime(start, { weekday: "long", day: "numeric", month: "long" }),
    time: format.dateTime(start, { hour: "2-digit", minute: "2-digit" }),
  });
}
