/** A report in the list. */
export interface ReportRow {
  readonly id: string;
  readonly kind: "barrier" | "abuse";
  readonly reference: string;
  readonly subject: string | null;
  readonly description: string;
  readonly contact: string | null;
  readonly createdAtMs: number;
  readonly deletedAtMs: number;
}

/** What the page of reports shows. */
export interface ReportsView {
  readonly townId: string;
  readonly maySettle: boolean;
  readonly mayClose: boolean;
  readonly rows: readonly ReportRow[];
}
