import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { type ComposeLink, writeMail } from "@stadtstube/domain";

import { LANGUAGE_TAGS } from "@/i18n/locales";
import { localizedPath } from "@/i18n/localized-path";
import { publicOrigin } from "@/server/public-origin";
import { requireTown } from "@/server/tenant";

/**
 * Writes a mail with a link in the language of the page that asked for it.
 *
 * The secret stands in the fragment, which no server sees on its way: neither ours in its logs nor one
 * that looks at links in mails before their reader does.
 */
export async function linkMail(kind: "signIn" | "application" | "added"): Promise<ComposeLink> {
  const locale = await getLocale();
  const t = await getTranslations(`clubMail.${kind}`);
  const shared = await getTranslations("clubMail");
  const town = (await requireTown()).name;
  const page = `${await publicOrigin()}${localizedPath(locale, "/verein/einlass")}`;
  const letter = {
    language: LANGUAGE_TAGS[locale],
    subject: t("subject", { town }),
    paragraphs: [t("lead", { town }), t("after")],
    foot: shared("foot", { town }),
  };
  const text = t("button");
  return (secret) => writeMail({ ...letter, link: { href: `${page}#${secret}`, text } });
}
