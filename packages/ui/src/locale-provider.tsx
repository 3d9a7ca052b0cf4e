"use client";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

/** The page's language as a BCP 47 tag. */
export interface LocaleProviderProps {
  readonly locale: string;
  readonly children: ReactNode;
}

/**
 * Has components speak and turn as the page does, not as the browser is set: their hidden words for
 * screen readers, and which way the arrow keys go in a language read from the right.
 */
export function LocaleProvider({ locale, children }: LocaleProviderProps) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
