import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";

import { loadMessages } from "./messages";

/** German, unless the browser prefers English; nothing is stored. */
export default getRequestConfig(async () => {
  const wanted = (await headers()).get("accept-language") ?? "";
  const locale = /^\s*en\b/i.test(wanted) ? "en" : "de";
  return { locale, messages: await loadMessages(locale), timeZone: "Europe/Berlin" };
});
