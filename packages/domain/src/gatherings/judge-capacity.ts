import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import { type ExpectedSpan, peakPeople } from "./peak-people";

/** A date for which more people would be there than the servers bear. */
export interface CrowdedDate {
  readonly key: string;
  /** Those of this date and of all others in the town at the same time, as far as they were said. */
  readonly people: number;
  /** The next beginning within six hours at which they fit; null: none. */
  readonly nextFree: Date | null;
}

/** Whether the servers bear some dates, as far as anybody knows. */
export type Capacity =
  /** Nobody said how many come. */
  | { readonly kind: "unasked" }
  /** The town has not said how many people its servers bear. */
  | { readonly kind: "unknown" }
  | {
      readonly kind: "known";
      readonly limit: number;
      /** Empty: all fit. */
      readonly crowded: readonly CrowdedDate[];
      /** Other dates at these times of which nobody said how many come. */
      readonly unsaid: number;
    };

/** Dates that are to be judged, and how many people are expected to each. */
export interface CapacityQuestion {
  readonly dates: readonly {
    readonly key: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
  }[];
  readonly people: number | null;
  /** The gathering they belong to, which is not in its own way; null: none yet. */
  readonly gatheringId: string | null;
}

const STEP_MS = 30 * 60_000;
const STEPS = 12;
const DAY_MS = 86_400_000;

/**
 * Whether the town's servers bear these dates beside all others that clubs have then. Of other clubs
 * nothing but the sum is told. Forbids nothing: who asks may know better.
 */
export async function judgeCapacity(
  ctx: Pick<TownContext, "townId">,
  tx: TownTransaction,
  question: CapacityQuestion,
): Promise<Capacity> {
  const { dates, people, gatheringId } = question;
  if (people === null) return { kind: "unasked" };
  const town = await tx.town.findUnique({
    where: { id: ctx.townId },
    select: { maxPeople: true },
  });
  const limit = town?.maxPeople ?? null;
  if (limit === null) return { kind: "unknown" };
  const crowded: CrowdedDate[] = [];
  let unsaid = 0;
  for (const date of dates) {
    const others = await findOthers(ctx, tx, { ...date, gatheringId });
    unsaid += others.unsaid;
    const sum = people + peakPeople(others.spans, date);
    if (sum <= limit) continue;
    const nextFree = people > limit ? null : findFree(others.spans, date, limit - people);
    crowded.push({ key: date.key, people: sum, nextFree });
  }
  return { kind: "known", limit, crowded, unsaid };
}

/** What else is on at that time, or within the hours that could be proposed instead. */
async function findOthers(
  ctx: Pick<TownContext, "townId">,
  tx: TownTransaction,
  date: { readonly startsAt: Date; readonly endsAt: Date; readonly gatheringId: string | null },
) {
  const rows = await tx.occurrence.findMany({
    where: {
      ...{ townId: ctx.townId, state: { not: "cancelled" } },
      startsAt: {
        gt: new Date(date.startsAt.getTime() - DAY_MS),
        lt: new Date(date.endsAt.getTime() + STEPS * STEP_MS),
      },
      endsAt: { gt: date.startsAt },
      ...(date.gatheringId === null ? {} : { gatheringId: { not: date.gatheringId } }),
    },
    select: {
      ...{ startsAt: true, endsAt: true },
      gathering: { select: { expectedPeople: true } },
    },
    // More at once no town has; what lies behind would only make it fuller.
    take: 5_000,
  });
  const spans = rows.map(({ startsAt, endsAt, gathering }) => ({
    ...{ startsAt, endsAt, people: gathering.expectedPeople ?? 0 },
  }));
  const unsaid = rows.filter(
    ({ startsAt, gathering }) => startsAt < date.endsAt && gathering.expectedPeople === null,
  ).length;
  return { spans, unsaid };
}

function findFree(
  spans: readonly ExpectedSpan[],
  date: { readonly startsAt: Date; readonly endsAt: Date },
  room: number,
): Date | null {
  for (let step = 1; step <= STEPS; step += 1) {
    const startsAt = new Date(date.startsAt.getTime() + step * STEP_MS);
    const endsAt = new Date(date.endsAt.getTime() + step * STEP_MS);
    if (peakPeople(spans, { startsAt, endsAt }) <= room) return startsAt;
  }
  return null;
}
