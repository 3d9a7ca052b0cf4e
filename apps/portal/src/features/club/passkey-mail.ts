import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { type MailText, writeMail } from "@stadtstube/domain";

import { LANGUAGE_TAGS } from "@/i18n/locales";
import { localizedPath } from "@/i18n/localized-path";
import { publicOrigin } from "@/server/public-origin";
import { requireTown } from "@/server/tenant";

/** Tells an organiser that their account has another key, in the language of the page it was made on. */
export async function passkeyMail(device: string): Promise<MailText> {
  const locale = await getLocale();
  const t = await getTranslations("clubPasskeys.mail");
  const town = (await requireTown()).name;
  return writeMail({
    language: LANGUAGE_TAGS[locale],
    subject: t("subject", { town }),
    paragraphs: [t("lead", { town, device: device === "" ? t("someDevice") : device }), t("after")],
    link: {
      href: `${await publicOrigin()}${localizedPath(locale, "/verein")}`,
      text: t("button"),
    },
    foot: t("foot", { town }),
  });
}
