import "server-only";
import {
  csvLine,
  FEWEST_SHOWN,
  hasRight,
  readForecast,
  readUsageReport,
  readUsageReportOfAll,
  serversFor,
  type UsageReport,
} from "@stadtstube/domain";

import { container } from "@/server/container";
import { requestActor, requestTown } from "@/server/signed-in";
import { townNames } from "@/server/town-names";

import { readPeoplePerServer, readUsageSearch, yearsUntil } from "./model/usage-search";
import type { ForecastPageView, UsageView } from "./model/usage-view";

type Search = Readonly<Record<string, string | string[] | undefined>>;

const DAY_MS = 86_400_000;
const ALL = "alle";
const WHAT_IF = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];

/** The year that the address asks for; null where somebody has no town. Throws `access.denied`. */
export async function readUsagePage(search: Search): Promise<UsageView | null> {
  const now = new Date();
  const chosen = await choose(search, now);
  if (chosen === null) return null;
  const { place, towns, maySeeAll, report } = chosen;
  return {
    ...{ place, towns, maySeeAll },
    placeName: towns.find(({ id }) => id === place)?.name ?? null,
    year: report.year,
    years: yearsUntil(now),
    total: report.total,
    months: report.months,
    dayPeaks: everyDay(report, now),
    sizes: report.sizes?.map(({ most, share }) => ({ most: upperEnd(most), share })) ?? null,
    lengths:
      report.lengths?.map(({ most, meetings }) => ({ most: upperEnd(most), meetings })) ?? null,
    ratings: report.ratings,
    week: report.week,
    fewestShown: FEWEST_SHOWN,
  };
}

/** The months of the year as CSV; a hidden month says `hidden`. Null and errors as above. */
export async function readUsageCsv(search: Search): Promise<string> {
  const chosen = await choose(search, new Date());
  const months = chosen?.report.months ?? [];
  const head = [
    "month",
    "meetings",
    "entries",
    "participant_minutes",
    "peak",
    "mean_size",
    "mean_minutes",
    "club_share",
  ];
  const lines = months.map((figures, month) => [
    `${chosen?.report.year}-${String(month + 1).padStart(2, "0")}`,
    ...(figures === null
      ? head.slice(1).map(() => "hidden")
      : [
          ...[figures.meetings, figures.entries, figures.participantMinutes, figures.peak],
          ...[
            figures.meanSize?.toFixed(2) ?? "",
            figures.meanMinutes?.toFixed(1) ?? "",
            figures.clubShare?.toFixed(3) ?? "",
          ],
        ].map(String)),
  ]);
  return [head, ...lines].map(csvLine).join("");
}

/** How many servers the next quarter needs. Throws `access.denied`. */
export async function readForecastPage(search: Search): Promise<ForecastPageView> {
  const peoplePerServer = readPeoplePerServer(search);
  const forecast = await readForecast(container(), await requestActor(), peoplePerServer);
  const whatIf = WHAT_IF.map((people) => ({
    people,
    servers: serversFor(people, peoplePerServer),
  }));
  return { ...forecast, peoplePerServer, whatIf };
}

async function choose(search: Search, now: Date) {
  const asked = readUsageSearch(search, now);
  const actor = await requestActor();
  const towns = await townNames();
  const maySeeAll = hasRight(actor, "usage.read", "installation");
  const place = asked.place === "" ? towns[0]?.id : asked.place;
  if (place === undefined) return null;
  const report =
    place === ALL
      ? await readUsageReportOfAll(container(), actor, asked.year)
      : await readUsageReport(await requestTown(place), asked.year);
  return { place, towns, maySeeAll, report };
}

/** Infinity has no form in what is sent to a browser. */
function upperEnd(most: number): number | null {
  return Number.isFinite(most) ? most : null;
}

/** A value for every day: days without any entry had nobody, days to come are not known. */
function everyDay({ year, dayPeaks }: UsageReport, now: Date): readonly (number | null)[] {
  const known = new Map(dayPeaks.map(({ day, peak }) => [day, peak]));
  const from = Date.UTC(year, 0, 1);
  const count = Math.round((Date.UTC(year + 1, 0, 1) - from) / DAY_MS);
  return Array.from({ length: count }, (_, place) => {
    const atMs = from + place * DAY_MS;
    const peak = known.get(new Date(atMs).toISOString().slice(0, 10));
    if (peak !== undefined) return peak;
    return atMs > now.getTime() ? null : 0;
  });
}
