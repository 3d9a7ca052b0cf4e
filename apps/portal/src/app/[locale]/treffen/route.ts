import { normaliseRoomCode } from "@stadtstube/domain";

import { writeFragment } from "@/components/link-fragment";
import { startMeeting } from "@/features/start/actions";
import { readStartWishes, repeatStartWishes } from "@/features/start/model/start-wishes";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/i18n/locales";
import { localizedPath } from "@/i18n/localized-path";
import { isCrossSite } from "@/server/is-cross-site";
import { readForm } from "@/server/read-form";
import { redirectResponse } from "@/server/redirect-response";

interface RouteContext {
  readonly params: Promise<{ locale: string }>;
}

/** As much of a text that is no code as is worth showing again. */
const LONGEST_ECHO = 120;

/** Starts a meeting. The host's secret travels in the fragment: it is in no log and no history of ours. */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  const locale = await localeOf(context);
  // Somebody else's page must not use up what a visitor may start: one more press, on our page.
  if (isCrossSite(request.headers)) return redirectResponse(localizedPath(locale, "/start"));
  const wishes = readStartWishes(await readForm(request));
  const result = await startMeeting(wishes);
  if (!result.ok) {
    const { code } = result.error;
    const again = wishes.waitingRoom === undefined ? "/" : "/start";
    const query = again === "/" ? "" : `&${repeatStartWishes(wishes)}`;
    return redirectResponse(localizedPath(locale, `${again}?hinweis=${code}${query}`));
  }
  const { code, hostSecret } = result.value;
  const fragment = writeFragment({ hostSecret, pin: wishes.pin.replace(/\s/g, "") });
  return redirectResponse(localizedPath(locale, `/treffen/${code}/einladung${fragment}`));
}

/** Joins: finds the code in whatever was typed or pasted. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const locale = await localeOf(context);
  const typed = new URL(request.url).searchParams.get("code") ?? "";
  const code = normaliseRoomCode(typed);
  if (code !== null) return redirectResponse(localizedPath(locale, `/treffen/${code}`));
  // A whole mail without a code is nobody's business: it is not repeated in an address.
  const echo = typed.length > LONGEST_ECHO ? "" : `?code=${encodeURIComponent(typed)}`;
  return redirectResponse(localizedPath(locale, `/teilnehmen${echo}`));
}

async function localeOf({ params }: RouteContext): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
