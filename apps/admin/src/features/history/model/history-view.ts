import type { ServerKind } from "@stadtstube/domain";

/** Figures that are plotted; the names are the domain's. */
export type PlotFigure =
  | "stress"
  | "conferences"
  | "participants"
  | "incomingKbps"
  | "outgoingKbps"
  | "incomingLoss"
  | "outgoingLoss"
  | "rttMs"
  | "iceFailedShare"
  | "bridges"
  | "operationalBridges"
  | "bridgeVersions"
  | "responseMs"
  | "diskShare"
  | "memoryShare"
  | "cpuShare"
  | "stealShare"
  | "certificateDays"
  | "mailQueueSeconds"
  | "deletionAgeSeconds"
  | "testMeetingMs"
  | "testMeetingFailures"
  | "backupAgeSeconds";

/** How a figure is written. */
export type PlotUnit = "share" | "count" | "kbps" | "ms" | "days" | "seconds";

/** How far back a page of a server looks, as its address says it. */
export type PlotSpan = "tag" | "woche" | "monat" | "jahr";

/** One figure's course: a value for every step, null where nothing is known. */
export interface Course {
  readonly figure: PlotFigure;
  readonly average: readonly (number | null)[];
  readonly peak: readonly (number | null)[];
}

/** One plot: figures of one unit, now and (if asked for) in the period before. */
export interface PlotView {
  readonly key: string;
  readonly unit: PlotUnit;
  readonly now: readonly Course[];
  readonly before: readonly Course[] | null;
}

/** What the page of one server shows. */
export interface HistoryView {
  readonly id: string;
  readonly kind: ServerKind;
  readonly name: string;
  readonly region: string;
  readonly state: "ok" | "yellow" | "red" | "maintenance" | "unknown";
  readonly version: string | null;
  readonly span: PlotSpan;
  readonly withBefore: boolean;
  /** Begin of the first step. */
  readonly fromMs: number;
  readonly stepMs: number;
  readonly plots: readonly PlotView[];
}
