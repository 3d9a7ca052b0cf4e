import { getTranslations } from "next-intl/server";

import { stateWords } from "@/features/state/model/state-words";
import { serviceState } from "@/features/state/queries";
import { DEFAULT_LOCALE, isLocale } from "@/i18n/locales";
import { currentTown } from "@/server/tenant";

export const dynamic = "force-dynamic";

/** Any page may read it, the town's own website above all; it names nobody and nothing. */
const HEADERS = {
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=10",
};

/**
 * How well meetings work right now, for a town's own website: `{ level, text }`, the text in German or
 * in the language of `?sprache=`. 404 where the host name belongs to no town.
 */
export async function GET(request: Request): Promise<Response> {
  if ((await currentTown()) === null) return new Response(null, { status: 404, headers: HEADERS });
  const wanted = new URL(request.url).searchParams.get("sprache") ?? undefined;
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  const state = await serviceState();
  const { key, time } = stateWords(state, new Date(), locale);
  const t = await getTranslations({ locale, namespace: "state" });
  return Response.json(
    { level: state.level, text: t(key, { time: time ?? "" }) },
    { headers: HEADERS },
  );
}
