/** A planned or running maintenance. */
export interface WindowRow {
  readonly id: string;
  /** Null: everything. */
  readonly serverName: string | null;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly isPublic: boolean;
}

/** What the page of maintenance shows. */
export interface MaintenanceView {
  readonly nowMs: number;
  readonly mayChange: boolean;
  readonly rows: readonly WindowRow[];
  readonly servers: readonly { readonly id: string; readonly name: string }[];
}
