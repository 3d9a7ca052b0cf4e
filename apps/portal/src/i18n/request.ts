import { getRequestConfig } from "next-intl/server";

import { DEFAULT_LOCALE, isLocale } from "./locales";
import { loadMessages } from "./messages";

/** What next-intl needs per request. */
export default getRequestConfig(async ({ requestLocale }) => {
  const wanted = await requestLocale;
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  return { locale, messages: await loadMessages(locale), timeZone: "Europe/Berlin" };
});
