/** The two things that can be reported. */
export type ReportKind = "barrier" | "abuse";

/** What stands in the form. */
export interface ReportValues {
  readonly subject: string;
  readonly description: string;
  readonly contact: string;
}

/** Where a report is: being written, perhaps after a refusal, or sent. */
export type ReportState =
  | {
      readonly step: "writing";
      /** What was typed, so that a refusal costs nobody their text. */
      readonly values: ReportValues;
      readonly failure: { readonly code: string; readonly retryAfterMs?: number } | null;
    }
  | { readonly step: "sent"; readonly reference: string; readonly deletedAtMs: number };

/** An empty form. */
export const EMPTY_REPORT: ReportState = {
  step: "writing",
  values: { subject: "", description: "", contact: "" },
  failure: null,
};

/** The field a refusal is about; null when it is about none. */
export function fieldOf(code: string | undefined): keyof ReportValues | null {
  if (code === "report.empty" || code === "report.too-long") return "description";
  if (code === "report.room-unreadable") return "subject";
  return null;
}
