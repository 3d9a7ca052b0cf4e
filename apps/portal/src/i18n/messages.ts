import type german from "../../messages/de.json";

import type { Locale } from "./locales";

/** Every text of the interface, in the shape of the German file. */
export type Messages = typeof german;

/** Loads the texts of one language; only that language's file is read. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case "de":
      return (await import("../../messages/de.json")).default;
    case "en":
      return (await import("../../messages/en.json")).default;
    case "de-leicht":
      return (await import("../../messages/de-leicht.json")).default;
  }
}
