import type { PlotSpan } from "./history-view";

/** The spans in the order in which they are offered. */
export const SPANS = ["tag", "woche", "monat", "jahr"] as const satisfies readonly PlotSpan[];

/** What the address of a server's page asks for. */
export interface HistorySearch {
  readonly span: PlotSpan;
  readonly withBefore: boolean;
}

/** Reads `?zeitraum=` and `?vergleich=`; a day without comparison for everything else. Pure. */
export function readHistorySearch(
  search: Readonly<Record<string, string | string[] | undefined>>,
): HistorySearch {
  const span = SPANS.find((one) => one === search["zeitraum"]) ?? "tag";
  return { span, withBefore: search["vergleich"] === "1" };
}

/** The other way round: the part of the address behind `?`. Pure. */
export function historyAddress({ span, withBefore }: HistorySearch): string {
  return `zeitraum=${span}${withBefore ? "&vergleich=1" : ""}`;
}
