import type german from "../../messages/de.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: "de" | "en";
    Messages: typeof german;
  }
}
