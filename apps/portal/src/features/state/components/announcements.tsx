import { Info, Megaphone, TriangleAlert } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@stadtstube/ui";

import { LANGUAGE_TAGS, type Locale } from "@/i18n/locales";

import { currentAnnouncements } from "../queries";

const LOOKS = {
  info: { icon: Info, tone: "info" },
  warning: { icon: TriangleAlert, tone: "warning" },
  urgent: { icon: Megaphone, tone: "danger" },
} as const;

/** What the town has to say now, the loudest first; nothing when there is nothing. */
export async function Announcements() {
  const locale = (await getLocale()) as Locale;
  const announcements = await currentAnnouncements(LANGUAGE_TAGS[locale]);
  if (announcements.length === 0) return null;
  const t = await getTranslations("state");
  return (
    <section aria-label={t("announcements")} className="grid gap-3">
      {announcements.map(({ severity, text, isTranslated }) => {
        const { icon: Icon, tone } = LOOKS[severity];
        return (
          <Notice key={text} tone={tone} icon={<Icon aria-hidden="true" />}>
            <p {...(isTranslated ? {} : { lang: "de" })}>{text}</p>
          </Notice>
        );
      })}
    </section>
  );
}
