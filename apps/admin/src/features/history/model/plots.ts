import type { HistoryView, PlotFigure, PlotUnit } from "./history-view";

/** Which figures share a plot. */
export interface PlotPlan {
  readonly key: string;
  readonly unit: PlotUnit;
  readonly figures: readonly PlotFigure[];
}

const one = (key: PlotFigure, unit: PlotUnit): PlotPlan => ({ key, unit, figures: [key] });
const RESPONSE = one("responseMs", "ms");

/** The plots of each kind of server, the most telling first. */
export const PLOTS: Readonly<Record<HistoryView["kind"], readonly PlotPlan[]>> = {
  bridge: [
    one("stress", "share"),
    one("conferences", "count"),
    one("participants", "count"),
    { key: "traffic", unit: "kbps", figures: ["incomingKbps", "outgoingKbps"] },
    { key: "loss", unit: "share", figures: ["incomingLoss", "outgoingLoss"] },
    one("rttMs", "ms"),
    one("iceFailedShare", "share"),
  ],
  focus: [
    one("conferences", "count"),
    one("participants", "count"),
    { key: "bridges", unit: "count", figures: ["bridges", "operationalBridges"] },
    one("bridgeVersions", "count"),
  ],
  signalling: [RESPONSE],
  portal: [RESPONSE, one("certificateDays", "days")],
  database: [RESPONSE, one("mailQueueSeconds", "seconds"), one("deletionAgeSeconds", "seconds")],
  meeting: [one("testMeetingMs", "ms"), one("testMeetingFailures", "count")],
  relay: [RESPONSE, one("certificateDays", "days")],
  backup: [one("backupAgeSeconds", "seconds")],
  worker: [],
  host: [
    one("cpuShare", "share"),
    one("memoryShare", "share"),
    one("diskShare", "share"),
    one("stealShare", "share"),
  ],
};

/** Every figure that a kind of server shows, each once. */
export function figuresOf(kind: HistoryView["kind"]): readonly PlotFigure[] {
  return [...new Set(PLOTS[kind].flatMap(({ figures }) => figures))];
}
