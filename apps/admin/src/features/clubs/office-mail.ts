import "server-only";
import { createTranslator } from "next-intl";
import { type MailText, writeMail } from "@stadtstube/domain";

import { messages } from "../../../messages/de";

/** What a mail of the office tells. */
export type OfficeMail = "approvedMail" | "refusedMail" | "recoveredMail";

/** A mail of the town's office to whom it concerns; German, as the town writes. */
export function officeMail(kind: OfficeMail, town: string, club: string): MailText {
  const namespace = `clubs.${kind}` as const;
  const t = createTranslator({ locale: "de", messages, namespace, timeZone: "Europe/Berlin" });
  return writeMail({
    language: "de",
    subject: t("subject", { club }),
    paragraphs: [t("lead", { club, town }), t("after", { town })],
    foot: t("foot", { town }),
  });
}
