import type { messages as german } from "../../messages/de";

import { isComplete, type Locale, type PartialLocale } from "./locales";
import { withFallback } from "./with-fallback";

/** Every text of the interface, in the shape of the German texts. */
export type Messages = typeof german;

/**
 * Loads the texts of one language. What a language for starting, joining and meeting lacks is German;
 * `messages.test.ts` says where that may be.
 */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (isComplete(locale)) {
    switch (locale) {
      case "de":
        return (await import("../../messages/de")).messages;
      case "en":
        return (await import("../../messages/en")).messages;
      case "de-leicht":
        return (await import("../../messages/de-leicht")).messages;
    }
  }
  return withFallback(await loadMessages("de"), await loadTranslation(locale));
}

/** The texts that a language for starting, joining and meeting has of its own. */
export async function loadTranslation(locale: PartialLocale): Promise<object> {
  switch (locale) {
    case "fr":
      return (await import("../../messages/fr")).messages;
    case "tr":
      return (await import("../../messages/tr")).messages;
    case "uk":
      return (await import("../../messages/uk")).messages;
    case "ar":
      return (await import("../../messages/ar")).messages;
  }
}
