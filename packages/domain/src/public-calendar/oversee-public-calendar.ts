import { recordChange } from "../audit/record-change";
import type { GatheringId } from "../ids";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { PublicCalendarError } from "./public-calendar-error";

const MOST_ENTRIES = 1_000;
const MOST_CATEGORIES = 12;
const LONGEST_CATEGORY = 40;

/** What a club shows to everybody, as the town's staff sees it. */
export interface PublicEntry {
  readonly gatheringId: GatheringId;
  readonly title: string;
  readonly clubName: string;
  readonly category: string;
  readonly text: string;
  readonly isWithdrawn: boolean;
}

/** The town's side of its public calendar. */
export interface PublicOversight {
  readonly entries: readonly PublicEntry[];
  readonly categories: readonly string[];
}

/** What clubs show to everybody, withdrawn ones last, and the town's categories. Throws `access.denied`. */
export async function readPublicOversight(ctx: TownContext): Promise<PublicOversight> {
  requireRight(ctx.actor, "club.read", ctx.townId);
  const { townId } = ctx;
  return ctx.transaction(async (tx) => {
    const town = await tx.town.findUniqueOrThrow({ where: { id: townId } });
    const rows = await tx.gathering.findMany({
      where: { townId, publicCategory: { not: null }, cancelledAt: null },
      include: { club: { select: { name: true } } },
      orderBy: [{ withdrawnAt: { sort: "asc", nulls: "first" } }, { title: "asc" }],
      take: MOST_ENTRIES,
    });
    return {
      categories: town.publicCategories,
      entries: rows.map(({ id, title, club, publicCategory, publicText, withdrawnAt }) => ({
        ...{ gatheringId: id as GatheringId, title, clubName: club.name, text: publicText },
        ...{ category: publicCategory ?? "", isWithdrawn: withdrawnAt !== null },
      })),
    };
  });
}

/**
 * Takes a gathering out of the public calendar, or puts it back (`isWithdrawn: false`); written down.
 * Its club keeps it. Throws `public-calendar.unknown`, `access.denied`.
 */
export async function withdrawPublicEntry(
  ctx: TownContext,
  { gatheringId: id, isWithdrawn }: Pick<PublicEntry, "gatheringId" | "isWithdrawn">,
): Promise<void> {
  requireRight(ctx.actor, "club.change", ctx.townId);
  const { townId } = ctx;
  const withdrawnAt = isWithdrawn ? ctx.clock.now() : null;
  await ctx.transaction(async (tx) => {
    const { count } = await tx.gathering.updateMany({
      where: { townId, id, publicCategory: { not: null } },
      data: { withdrawnAt },
    });
    if (count === 0) throw PublicCalendarError.unknown();
    const action = isWithdrawn ? "public-date.withdraw" : "public-date.restore";
    await recordChange(ctx, tx, { action, place: townId, subject: id });
  });
}

/**
 * Says what clubs may call their public dates from now on; what is public keeps its word. Written down.
 * Throws `public-calendar.invalid-categories`, `access.denied`.
 */
export async function editPublicCategories(
  ctx: TownContext,
  typed: readonly string[],
): Promise<void> {
  requireRight(ctx.actor, "club.change", ctx.townId);
  const { townId } = ctx;
  const clean = typed.map((word) =>
    word
      .normalize("NFC")
      .replace(/[\p{C}\s]+/gu, " ")
      .trim(),
  );
  const categories = [...new Set(clean.filter((word) => word !== ""))];
  const isTooLong = categories.some((word) => word.length > LONGEST_CATEGORY);
  if (isTooLong || categories.length === 0 || categories.length > MOST_CATEGORIES) {
    throw PublicCalendarError.invalidCategories();
  }
  await ctx.transaction(async (tx) => {
    await tx.town.updateMany({ where: { id: townId }, data: { publicCategories: categories } });
    const change = { action: "public-date.categories", place: townId, subject: townId } as const;
    await recordChange(ctx, tx, { ...change, details: { categories } });
  });
}
