import type { LegalPageSeed } from "../town-seed";

/** The languages the templates exist in, as BCP 47 tags. */
type Language = "de" | "en" | "de-simple";

const NOTICE: Record<Language, string> = {
  de: "**VORLAGE – vor dem Betrieb durch den Text der Stadt ersetzen.** Alles in eckigen Klammern fehlt noch. Die Vorlage beschreibt, was die Software tut; sie ersetzt keine rechtliche Prüfung.",
  en: "**TEMPLATE (VORLAGE) – to be replaced by the town’s own text before going live.** Whatever stands in square brackets is still missing. The German text is the binding one.",
  "de-simple":
    "**VORLAGE: Das ist noch nicht der Text von der Stadt.** In den eckigen Klammern fehlt noch etwas.",
};

/** A template, marked as such in its first paragraph. `body` is Markdown. */
export function legalText(
  page: Pick<LegalPageSeed, "slug" | "title" | "body"> & { readonly language: Language },
): LegalPageSeed {
  return { ...page, isTemplate: true, body: `${NOTICE[page.language]}\n\n${page.body.trim()}\n` };
}
