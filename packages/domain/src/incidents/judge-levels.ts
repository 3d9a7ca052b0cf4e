import type { IncidentLevel } from "./incident";

/** What changes about an incident. */
export type LevelChange = "opened" | "raised" | "lowered" | "closed";

/** The change between what is known and what is seen; null: none. Pure. */
export function levelChange(
  known: IncidentLevel | null,
  seen: IncidentLevel | "ok",
): LevelChange | null {
  if (known === null) return seen === "ok" ? null : "opened";
  if (seen === "ok") return "closed";
  if (known === seen) return null;
  return seen === "red" ? "raised" : "lowered";
}
