import { getLocale, getTranslations } from "next-intl/server";
import type { GatheringTemplate } from "@stadtstube/domain";
import { buttonClass } from "@stadtstube/ui/button-class";

import { localizedPath } from "@/i18n/localized-path";

/** What clubs meet for most: each is a form that is filled in already. Plain links, without script. */
export async function TemplateChoice(props: {
  readonly templates: readonly GatheringTemplate[];
  readonly chosen: GatheringTemplate | null;
  readonly path: `/${string}`;
}) {
  const t = await getTranslations("gatherings.templates");
  const path = localizedPath(await getLocale(), props.path);
  return (
    <nav className="grid gap-3" aria-labelledby="vorlagen">
      <h2 id="vorlagen" className="text-xl">
        {t("heading")}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {props.templates.map((template) => (
          <li key={template}>
            <a
              href={`${path}?vorlage=${template}`}
              aria-current={template === props.chosen ? "true" : undefined}
              className={buttonClass(template === props.chosen ? "primary" : "secondary")}
            >
              {t(`${template}.title`)}
            </a>
          </li>
        ))}
      </ul>
      {props.chosen === null ? null : <p>{t(`${props.chosen}.text`)}</p>}
    </nav>
  );
}
