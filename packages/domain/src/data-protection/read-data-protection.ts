import { requireRight } from "../rights/require-right";
import { type DeletionFigure, readDeletions } from "../retention/read-deletions";
import type { TownContext } from "../town-context";

import { type KeptData, keptData } from "./kept-data";

const DAY_MS = 86_400_000;

/** What a data protection officer asks first. */
export interface DataProtectionView {
  readonly kept: readonly KeptData[];
  /** What was deleted in the last thirty days, per hour and kind, newest first. */
  readonly deletions: readonly DeletionFigure[];
}

/** What is kept for how long in a town, and what was deleted when. Throws `access.denied`. */
export async function readDataProtection(ctx: TownContext): Promise<DataProtectionView> {
  requireRight(ctx.actor, "data-protection.read", ctx.townId);
  const until = new Date(ctx.clock.now().getTime() + 1);
  const from = new Date(until.getTime() - 30 * DAY_MS);
  const deletions = await readDeletions(ctx, { from, until });
  return { kept: keptData(ctx.policy), deletions: [...deletions].reverse() };
}
