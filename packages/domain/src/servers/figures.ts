/**
 * Every figure a look at a server can bring, in the order in which the database keeps them.
 *
 * The order is part of the stored data: append at the end, never move or remove. Losses and shares
 * are fractions (0..1), bit rates kbit/s, times as their names say.
 */
export const FIGURES = [
  "stress",
  "conferences",
  "participants",
  "largestConference",
  "incomingKbps",
  "outgoingKbps",
  "incomingLoss",
  "outgoingLoss",
  "rttMs",
  "highLossEndpoints",
  /** Of the last ten minutes, as a share of all attempts. */
  "iceFailedShare",
  "bridges",
  "operationalBridges",
  "bridgeVersions",
  "xmppMissing",
  "responseMs",
  "diskShare",
  "memoryShare",
  "cpuShare",
  "stealShare",
  "certificateDays",
  "mailQueueSeconds",
  "deletionAgeSeconds",
  "iceFailed",
  "iceSucceeded",
  /** From beginning to sound and picture. */
  "testMeetingMs",
  /** In a row, up to now. */
  "testMeetingFailures",
  /** The last one by the usual one: 2 = twice as long. */
  "testMeetingSlowness",
  /** Of the newest one. */
  "backupAgeSeconds",
] as const;

/** Name of a figure. */
export type FigureName = (typeof FIGURES)[number];

/** What one look brought; an absent figure was not given, and is never taken for 0. */
export type Figures = Readonly<Partial<Record<FigureName, number>>>;

/** The figures in the database's order. */
export function toFigureList(figures: Figures): readonly (number | null)[] {
  return FIGURES.map((name) => figures[name] ?? null);
}

/** The position of a figure in PostgreSQL, where arrays begin at 1. */
export function figurePosition(name: FigureName): number {
  return FIGURES.indexOf(name) + 1;
}

/** Keeps what is known and finite of a stored document; the rest of it is dropped. */
export function parseFigures(stored: unknown): Figures {
  if (typeof stored !== "object" || stored === null) return {};
  const entries = stored as Readonly<Record<string, unknown>>;
  const known = FIGURES.flatMap((name) => {
    const value = entries[name];
    return typeof value === "number" && Number.isFinite(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(known) as Figures;
}
