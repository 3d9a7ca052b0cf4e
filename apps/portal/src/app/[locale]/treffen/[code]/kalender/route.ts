import { getTranslations } from "next-intl/server";

import { calendarFile } from "@/features/invitation/model/calendar-file";
import { roomFacts } from "@/features/invitation/model/room-facts";
import { lookUpRoom } from "@/features/join/queries";
import { DEFAULT_LOCALE, isLocale } from "@/i18n/locales";
import { localizedPath } from "@/i18n/localized-path";
import { publicOrigin } from "@/server/public-origin";
import { redirectResponse } from "@/server/redirect-response";
import { requireTown } from "@/server/tenant";

interface RouteContext {
  readonly params: Promise<{ locale: string; code: string }>;
}

/** How long a meeting without a set end is taken to be; people move it in their calendar. */
const USUAL_LENGTH_MS = 60 * 60_000;

/** The meeting as a calendar file. It holds the guests' link and no secret. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { locale: asked, code } = await params;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const found = await lookUpRoom(code);
  if (found.kind !== "found") return redirectResponse(localizedPath(locale, "/teilnehmen"));
  const room = roomFacts(found.room);
  const town = await requireTown();
  const t = await getTranslations({ locale, namespace: "invitation.calendar" });
  const origin = await publicOrigin();
  const link = `${origin}${localizedPath(locale, `/treffen/${room.code}`)}`;
  const now = new Date();
  const startMs = room.opensAtMs ?? now.getTime();
  const words = room.code.replaceAll("-", " ");
  const file = calendarFile({
    id: `${found.room.code}@${new URL(origin).hostname}`,
    title: t("title", { town: town.name }),
    description: [
      t("join", { link }),
      t("code", { words }),
      ...(room.pinRequired ? [t("pin")] : []),
    ].join("\n"),
    link,
    start: new Date(startMs),
    end: new Date(room.closesAtMs ?? startMs + USUAL_LENGTH_MS),
    createdAt: now,
  });
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="treffen.ics"',
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });
}
