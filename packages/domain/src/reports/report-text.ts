import { ReportError } from "./report-error";

/** Most characters of a report's parts; the database holds the same. */
export const REPORT_LIMITS = { subject: 300, description: 4_000, contact: 200 } as const;

/** Controls but line breaks, direction marks, lone surrogates, private use, unassigned. */
const UNPRINTABLE =
  /[\p{Cs}\p{Co}\p{Cn}\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text of several lines as it may be stored: NFC, printable. Throws `report.empty`, `report.too-long`. */
export function readDescription(input: string): string {
  const text = printable(input);
  if (text === "") throw ReportError.empty();
  return bounded(text, REPORT_LIMITS.description);
}

/**
 * A line that may be left out; null when it is. What follows a `#` in a link is dropped: it may be a
 * host's secret. Throws `report.too-long`.
 */
export function readLine(input: string | undefined, limit: number): string | null {
  const text = printable((input ?? "").replace(/#\S*/gu, "").replace(/\s+/gu, " "));
  return text === "" ? null : bounded(text, limit);
}

function printable(input: string): string {
  return input
    .replace(/\r\n?/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(UNPRINTABLE, "")
    .normalize("NFC")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Counted as PostgreSQL counts: code points. */
function bounded(text: string, limit: number): string {
  if (text.length > limit * 2 || Array.from(text).length > limit) throw ReportError.tooLong();
  return text;
}
