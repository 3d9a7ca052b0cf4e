import { cache } from "react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { BackLink } from "../../verein/back-link";
import { SitePage } from "../../site-page";
import { CalendarDate } from "@/features/public-calendar/components/calendar-date";
import { readCalendarDate } from "@/features/public-calendar/queries";

interface PageProps {
  readonly params: Promise<{ readonly gathering: string }>;
  readonly searchParams: Promise<{ readonly am?: string | readonly string[] }>;
}

const found = cache(async (gathering: string, key: string) =>
  readCalendarDate(gathering, key, (await getLocale()) === "en" ? "en" : "de"),
);

async function viewOf({ params, searchParams }: PageProps) {
  const { am } = await searchParams;
  return found((await params).gathering, typeof am === "string" ? am : "");
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const view = await viewOf(props);
  return view === null ? {} : { title: view.title };
}

/** One date that everybody is invited to. */
export default async function Page(props: PageProps) {
  const view = await viewOf(props);
  if (view === null) notFound();
  const t = await getTranslations("publicCalendar");
  return (
    <SitePage path="/termine">
      <div className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6">
        <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
          <h1 className="text-3xl [overflow-wrap:anywhere] sm:text-4xl">{view.title}</h1>
          <BackLink path={view.monthPath} text={t("back")} />
          <CalendarDate view={view} />
        </div>
      </div>
    </SitePage>
  );
}
