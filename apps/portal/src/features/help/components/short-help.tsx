import { ExternalLink } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

const QUESTIONS = ["unheard", "deaf", "unseen", "weak"] as const;

/** What helps most often, for beside the meeting; everything else opens in a tab of its own. */
export async function ShortHelp({ code }: { readonly code: string }) {
  const t = await getTranslations("meetingHelp");
  const locale = await getLocale();
  const links = [
    ["/hilfe", t("more")],
    [`/melden#treffen=${code}`, t("report")],
    ["/barrierefreiheit/melden", t("barrier")],
    ["/datenschutz", t("privacy")],
  ] as const;
  return (
    <div className="grid gap-5">
      {QUESTIONS.map((question) => (
        <section key={question}>
          <h3 className="text-lg">{t(`${question}.title`)}</h3>
          <p>{t(`${question}.text`)}</p>
        </section>
      ))}
      <section className="border-t border-line pt-4">
        <p className="text-ink-soft">{t("newTab")}</p>
        <ul>
          {links.map(([path, text]) => (
            <li key={path}>
              <a
                href={localizedPath(locale, path)}
                target="_blank"
                rel="noreferrer"
                className="inline-flex min-h-12 items-center gap-2 font-semibold text-action underline underline-offset-4"
              >
                {text}
                <ExternalLink aria-hidden="true" className="h-5 w-5 flex-none" />
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
