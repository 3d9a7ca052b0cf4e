import type { ServerKind } from "@stadtstube/domain";

/** Something the worker looks at, as the page of servers shows it. */
export interface MachineRow {
  readonly id: string;
  readonly kind: ServerKind;
  readonly name: string;
  readonly region: string;
  readonly state: "ok" | "yellow" | "red" | "maintenance" | "unknown";
  /** How old the look was when the page was made; null before the first. */
  readonly ageMs: number | null;
  /** Running meetings; null where that is not known. */
  readonly meetings: number | null;
  readonly isDraining: boolean;
  readonly version: string | null;
}

/** What the page of servers shows. */
export interface MachinesView {
  /** When it was made; a change means newer data. */
  readonly nowMs: number;
  readonly mayChange: boolean;
  readonly rows: readonly MachineRow[];
}

/** Older looks say nothing of now. */
const AGE_LIMIT_MS = 30_000;

/** The row as it may be shown `sinceMs` after the page was made: what is old is not known. Pure. */
export function agedRow(row: MachineRow, sinceMs: number): MachineRow {
  const ageMs = row.ageMs === null ? null : row.ageMs + sinceMs;
  if (ageMs !== null && ageMs <= AGE_LIMIT_MS) return { ...row, ageMs };
  return { ...row, ageMs, state: "unknown", meetings: null };
}
