import type { FormFailure } from "./form-state";
import type { DateRow } from "./gatherings-view";

/** What saving would give. */
export interface PreviewView {
  readonly rule: string | null;
  readonly dates: readonly Pick<DateRow, "key" | "when" | "state" | "conflicts">[];
}

/** Where the form for a gathering stands. */
export interface GatheringFormState {
  readonly values: Readonly<Record<string, string>>;
  readonly failure: FormFailure | null;
  /** What was looked at; null: nothing yet. */
  readonly preview: PreviewView | null;
}

/** How many pauses the form asks for. */
export const PAUSES = [0, 1, 2, 3] as const;

/** The fields of the form, by name. */
export const GATHERING_FIELDS: readonly string[] = [
  ...["clubId", "gatheringId", "following", "roomId", "title", "agenda", "date", "time"],
  ...["minutes", "rhythm", "until", "count", "holidaysOf"],
  ...PAUSES.flatMap((index) => [`pauseFrom${index}`, `pauseTo${index}`]),
];

/** Which field a refusal is about; null: none. */
export function fieldOfGathering(code: string | undefined): string | null {
  switch (code) {
    case "gathering.invalid-time":
    case "gathering.no-dates":
      return "date";
    case "gathering.invalid-end":
      return "until";
    case "gathering.invalid-pause":
      return "pauseFrom0";
    default:
      return code === "club.invalid-name" ? "title" : null;
  }
}
