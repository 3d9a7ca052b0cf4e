import type { FormFailure } from "./form-state";
import type { DateRow } from "./gatherings-view";

/** Whether the servers bear the dates, with crowded ones in words. */
export type CapacityView =
  | { readonly kind: "unasked" | "unknown" }
  | {
      readonly kind: "known";
      readonly limit: number;
      readonly unsaid: number;
      readonly crowded: readonly {
        readonly key: string;
        readonly when: string;
        readonly people: number;
        /** The next beginning that would fit, as a clock shows it; null: none within six hours. */
        readonly nextFree: string | null;
      }[];
    };

/** What saving would give. */
export interface PreviewView {
  readonly rule: string | null;
  readonly capacity: CapacityView;
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
  ...["minutes", "rhythm", "until", "count", "holidaysOf", "waitingRoom", "pin"],
  ...["screenForHosts", "startMuted", "opensBefore", "closesAfter", "people"],
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
    case "room.invalid-pin":
    case "room.address-needs-door":
      return "pin";
    case "gathering.invalid-people":
      return "people";
    case "gathering.invalid-pause":
      return "pauseFrom0";
    default:
      return code === "club.invalid-name" ? "title" : null;
  }
}
