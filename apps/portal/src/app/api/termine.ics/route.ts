import { writePublicCalendar } from "@stadtstube/domain";
import { getTranslations } from "next-intl/server";

import { DEFAULT_LOCALE } from "@/i18n/locales";
import { calendarResponse } from "@/server/calendar-response";
import { publicOrigin } from "@/server/public-origin";
import { currentTown, requestContext } from "@/server/tenant";

export const dynamic = "force-dynamic";

/** The town's public dates for calendars that subscribe (RFC 5545). */
export async function GET(): Promise<Response> {
  return calendarResponse("termine.ics", async () => {
    const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: "publicCalendar" });
    const name = t("heading", { town: (await currentTown())?.name ?? "" });
    const meetingsUrl = `${await publicOrigin()}/treffen`;
    return writePublicCalendar(await requestContext(), { meetingsUrl, name });
  });
}
