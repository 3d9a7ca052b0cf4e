import type { LegalPageSeed } from "../town-seed";

import { BARRIEREFREIHEIT } from "./barrierefreiheit";
import { DATENSCHUTZ } from "./datenschutz";
import { IMPRESSUM } from "./impressum";
import { NUTZUNGSREGELN } from "./nutzungsregeln";

/**
 * What every town must show, as Markdown to fill in, in German, English and Leichte Sprache. What a
 * town has to say itself stands in bold square brackets: `**[Name der Stadt]**`.
 */
export const LEGAL_TEMPLATES: readonly LegalPageSeed[] = [
  ...IMPRESSUM,
  ...DATENSCHUTZ,
  ...NUTZUNGSREGELN,
  ...BARRIEREFREIHEIT,
];
