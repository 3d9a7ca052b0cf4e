import { getTranslations } from "next-intl/server";

import { readNextDates } from "@/features/public-calendar/queries";
import { DEFAULT_LOCALE, isLocale, LOCALE_PREFIXES } from "@/i18n/locales";
import { publicOrigin } from "@/server/public-origin";
import { currentTown } from "@/server/tenant";

export const dynamic = "force-dynamic";

/** Any page may read it, the town's own website above all; it is the same for everybody. */
const HEADERS = { "access-control-allow-origin": "*", "cache-control": "public, max-age=60" };
const SHOWN = 5;

/**
 * The next public dates for a town's own website: `{ none, dates: [{ when, title, club, url }] }`, in
 * German or in the language of `?sprache=`. 404 where the host name belongs to no town.
 */
export async function GET(request: Request): Promise<Response> {
  if ((await currentTown()) === null) return new Response(null, { status: 404, headers: HEADERS });
  const wanted = new URL(request.url).searchParams.get("sprache") ?? undefined;
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  const t = await getTranslations({ locale, namespace: "publicCalendar" });
  const dates = await readNextDates(SHOWN, locale === "en" ? "en" : "de");
  const start = `${await publicOrigin()}${LOCALE_PREFIXES[locale]}`;
  return Response.json(
    {
      none: t("none"),
      dates: dates.map(({ when, title, clubName, path }) => ({
        ...{ when, title, club: clubName, url: `${start}${path}` },
      })),
    },
    { headers: HEADERS },
  );
}
