import type { messages as german } from "../../messages/de";

/** The languages of the administration. */
export const LOCALES = ["de", "en"] as const;

/** One of them. */
export type Locale = (typeof LOCALES)[number];

/** Every text of the interface, in the shape of the German texts. */
export type Messages = typeof german;

/** Loads the texts of one language; only that language's files are read. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case "de":
      return (await import("../../messages/de")).messages;
    case "en":
      return (await import("../../messages/en")).messages;
  }
}
