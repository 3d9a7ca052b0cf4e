import "server-only";
import { notFound } from "next/navigation";
import {
  csvLine,
  type History,
  type HistorySpan,
  readHistory,
  readOverview,
  type ServerOverview,
} from "@stadtstube/domain";

import { container } from "@/server/container";
import { requestActor } from "@/server/signed-in";

import { coarser } from "./model/course-facts";
import { type HistorySearch, readHistorySearch } from "./model/history-search";
import type { Course, HistoryView, PlotFigure, PlotSpan } from "./model/history-view";
import { figuresOf, PLOTS } from "./model/plots";

/** A day in minutes would be more points than a plot is wide. */
const MINUTES_A_POINT = 5;

type Search = Readonly<Record<string, string | string[] | undefined>>;

const SPAN: Readonly<Record<PlotSpan, HistorySpan>> = {
  tag: "day",
  woche: "week",
  monat: "month",
  jahr: "year",
};

/** One server and the course of its figures. Throws `access.denied`; not found where there is none. */
export async function readServerHistory(id: string, search: Search): Promise<HistoryView> {
  const asked = readHistorySearch(search);
  const { server, history } = await read(id, asked);
  const factor = asked.span === "tag" ? MINUTES_A_POINT : 1;
  const course = (period: History["now"], figure: PlotFigure): readonly Course[] =>
    period.series
      .filter((one) => one.figure === figure)
      .map(({ average, peak }) => coarser({ figure, average, peak }, factor));
  const { kind, name, region, state, version } = server;
  return {
    ...{ id, kind, name, region, state, version },
    ...asked,
    fromMs: history.now.fromMs,
    stepMs: history.stepMs * factor,
    plots: PLOTS[kind].map(({ key, unit, figures }) => ({
      ...{ key, unit },
      now: figures.flatMap((figure) => course(history.now, figure)),
      before:
        history.before &&
        figures.flatMap((figure) => course(history.before ?? history.now, figure)),
    })),
  };
}

/** The same as CSV: a line for every step, times in UTC (ISO 8601). Throws as above. */
export async function readHistoryCsv(id: string, search: Search): Promise<string> {
  const asked = readHistorySearch(search);
  const { history } = await read(id, asked);
  const { series, fromMs } = history.now;
  const names = series.flatMap(({ figure }) => [`${figure}_average`, `${figure}_peak`]);
  const steps = Array.from({ length: series[0]?.average.length ?? 0 }, (_, step) => [
    new Date(fromMs + step * history.stepMs).toISOString(),
    ...series.flatMap(({ average, peak }) => [cell(average[step]), cell(peak[step])]),
  ]);
  return [["start", ...names], ...steps].map(csvLine).join("");
}

function cell(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

async function read(
  id: string,
  { span, withBefore }: HistorySearch,
): Promise<{ readonly server: ServerOverview; readonly history: History }> {
  const actor = await requestActor();
  const { servers } = await readOverview(container(), actor);
  const server = servers.find((one) => one.id === id) ?? notFound();
  const figures = figuresOf(server.kind);
  const query = { serverId: server.id, figures, span: SPAN[span], withBefore };
  return { server, history: await readHistory(container(), actor, query) };
}
