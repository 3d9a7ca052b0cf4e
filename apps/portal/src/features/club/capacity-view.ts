import "server-only";
import { toWallTime } from "@stadtstube/calendar";
import type { Capacity } from "@stadtstube/domain";

import type { CapacityView, PreviewView } from "./model/gathering-form-state";

/** What is known of the servers, with the dates' own words and clocks in Germany. */
export function toCapacityView(capacity: Capacity, rows: PreviewView["dates"]): CapacityView {
  if (capacity.kind !== "known") return { kind: capacity.kind };
  const { limit, unsaid, crowded } = capacity;
  return {
    ...{ kind: "known", limit, unsaid },
    crowded: crowded.map(({ key, people, nextFree }) => ({
      ...{ key, people, when: rows.find((row) => row.key === key)?.when ?? key },
      nextFree: nextFree === null ? null : toWallTime(nextFree).slice(11),
    })),
  };
}
