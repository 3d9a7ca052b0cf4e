import "server-only";
import type { StaticImageData } from "next/image";

import { PICTURES } from "../../../content/bilder";

import type { CompleteLocale } from "@/i18n/locales";

/** A picture of the help in a language; none where there is none. */
export function helpPicture(name: string, locale: CompleteLocale): StaticImageData | undefined {
  return PICTURES[`${locale}/${name}`];
}
