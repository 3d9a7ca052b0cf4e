/** What is counted per town and hour: numbers of events, minutes and peaks, never who or which room. */
export const USAGE_KINDS = [
  "meetings_started",
  "participants_admitted",
  "meetings_held",
  "participant_minutes",
  "meeting_minutes",
  "meeting_minutes_to_2",
  "meeting_minutes_to_5",
  "meeting_minutes_to_10",
  "meeting_minutes_to_25",
  "meeting_minutes_above_25",
  "participants_peak",
  "meetings_peak",
  "meeting_minutes_of_clubs",
  "meetings_lasted_to_15",
  "meetings_lasted_to_30",
  "meetings_lasted_to_60",
  "meetings_lasted_to_120",
  "meetings_lasted_above_120",
  "meetings_rated_good",
  "meetings_rated_fair",
  "meetings_rated_poor",
] as const;

/** One of them. */
export type UsageKind = (typeof USAGE_KINDS)[number];

/** Sizes of meetings, the smallest first, as minutes are counted for them. */
export const SIZE_KINDS = [
  { kind: "meeting_minutes_to_2", most: 2 },
  { kind: "meeting_minutes_to_5", most: 5 },
  { kind: "meeting_minutes_to_10", most: 10 },
  { kind: "meeting_minutes_to_25", most: 25 },
  { kind: "meeting_minutes_above_25", most: Number.POSITIVE_INFINITY },
] as const satisfies readonly { readonly kind: UsageKind; readonly most: number }[];

/** How long meetings lasted in minutes, the shortest first. */
export const LENGTH_KINDS = [
  { kind: "meetings_lasted_to_15", most: 15 },
  { kind: "meetings_lasted_to_30", most: 30 },
  { kind: "meetings_lasted_to_60", most: 60 },
  { kind: "meetings_lasted_to_120", most: 120 },
  { kind: "meetings_lasted_above_120", most: Number.POSITIVE_INFINITY },
] as const satisfies readonly { readonly kind: UsageKind; readonly most: number }[];

/** What somebody may say of a meeting after it, the best first. */
export const RATINGS = ["good", "fair", "poor"] as const;

/** One of them. */
export type Rating = (typeof RATINGS)[number];

/** Whether the counter holds the most there was, rather than a sum. */
export function isPeak(kind: UsageKind): boolean {
  return kind === "participants_peak" || kind === "meetings_peak";
}
