import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";

/** German, unless the browser prefers English; nothing is stored. */
export default getRequestConfig(async () => {
  const wanted = (await headers()).get("accept-language") ?? "";
  const locale = /^\s*en\b/i.test(wanted) ? "en" : "de";
  const messages =
    locale === "en"
      ? (await import("../../messages/en.json")).default
      : (await import("../../messages/de.json")).default;
  return { locale, messages, timeZone: "Europe/Berlin" };
});
