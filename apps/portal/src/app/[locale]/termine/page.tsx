import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { SitePage } from "../site-page";
import { CalendarPage } from "@/features/public-calendar/components/calendar-page";
import { readCalendar } from "@/features/public-calendar/queries";
import { publicOrigin } from "@/server/public-origin";
import { requireTown } from "@/server/tenant";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publicCalendar");
  return { title: t("title"), description: t("intro") };
}

/** What clubs of the town invite everybody to, by day. */
export default async function Page({ searchParams }: PageProps) {
  const town = await requireTown();
  const t = await getTranslations("publicCalendar");
  const words = (await getLocale()) === "en" ? "en" : "de";
  const view = await readCalendar(await searchParams, words);
  return (
    <SitePage path="/termine">
      <div className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6">
        <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
          <div className="grid gap-3">
            <h1 className="text-3xl sm:text-4xl">{t("heading", { town: town.name })}</h1>
            <p className="text-xl text-ink-soft">{t("intro")}</p>
          </div>
          <CalendarPage view={view} feedUrl={`${await publicOrigin()}/api/termine.ics`} />
        </div>
      </div>
    </SitePage>
  );
}
