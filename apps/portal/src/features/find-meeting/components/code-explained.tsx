import type { CodeExplanation } from "@stadtstube/domain";
import { buttonClass } from "@stadtstube/ui/button-class";
import { ArrowRight, SearchX } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

/** Why what was typed is no code. */
export interface CodeExplainedProps {
  readonly explanation: CodeExplanation;
}

/** Says kindly which word is not right, and offers what may have been meant; never goes there by itself. */
export async function CodeExplained({ explanation }: CodeExplainedProps) {
  const t = await getTranslations("code.explained");
  return (
    <div className="st-notice st-notice--warning" role="alert">
      <SearchX aria-hidden="true" />
      <div className="grid gap-3">
        <Words explanation={explanation} />
        {explanation.kind !== "mistyped" || explanation.codes.length === 0 ? null : (
          <>
            <p>{t("meant", { count: explanation.codes.length })}</p>
            <ul className="grid gap-2">
              {await Promise.all(
                explanation.codes.map(async (code) => (
                  <li key={code}>
                    <a
                      href={localizedPath(await getLocale(), `/treffen/${code}`)}
                      className={buttonClass("secondary")}
                    >
                      {code.replaceAll("-", " ")}
                      <ArrowRight aria-hidden="true" />
                    </a>
                  </li>
                )),
              )}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

async function Words({ explanation }: CodeExplainedProps) {
  const t = await getTranslations("code.explained");
  switch (explanation.kind) {
    case "mistyped":
      return (
        <>
          <p className="st-notice__title">{t("mistyped", { count: explanation.words.length })}</p>
          <p>
            {explanation.words.map(({ typed }) => t("unknownWord", { word: typed })).join(" ")}
            {explanation.codes.length === 0 ? ` ${t("checkWord")}` : ""}
          </p>
        </>
      );
    case "too-few":
    case "too-many":
      return (
        <>
          <p className="st-notice__title">{t(explanation.kind, { count: explanation.count })}</p>
          <p>{t("fourNeeded")}</p>
        </>
      );
    case "unreadable":
      return (
        <>
          <p className="st-notice__title">{t("unreadable")}</p>
          <p>{t("fourNeeded")}</p>
        </>
      );
  }
}
