import { normaliseRoomCode } from "@stadtstube/domain";

import { startMeeting } from "@/features/start/actions";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/i18n/locales";
import { localizedPath } from "@/i18n/localized-path";
import { isCrossSite } from "@/server/is-cross-site";
import { redirectResponse } from "@/server/redirect-response";

interface RouteContext {
  readonly params: Promise<{ locale: string }>;
}

/** Starts a meeting. The host's secret travels in the fragment: it is in no log and no history of ours. */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  const locale = await localeOf(context);
  // Somebody else's page must not use up what a visitor may start.
  if (isCrossSite(request.headers)) return redirectResponse(localizedPath(locale, "/"));
  const result = await startMeeting({});
  if (!result.ok) return redirectResponse(localizedPath(locale, `/?hinweis=${result.error.code}`));
  const { code, hostSecret } = result.value;
  return redirectResponse(localizedPath(locale, `/treffen/${code}/einladung#h=${hostSecret}`));
}

/** Joins: finds the code in whatever was typed or pasted. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const locale = await localeOf(context);
  const typed = new URL(request.url).searchParams.get("code") ?? "";
  const code = normaliseRoomCode(typed);
  if (code === null) return redirectResponse(localizedPath(locale, "/treffen/unbekannt"));
  return redirectResponse(localizedPath(locale, `/treffen/${code}`));
}

async function localeOf({ params }: RouteContext): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
