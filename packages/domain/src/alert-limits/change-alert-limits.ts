import type { Actor } from "../access/actor";
import { recordChange } from "../audit/record-change";
import type { Domain } from "../domain";
import { DomainError } from "../domain-error";
import { requireRight } from "../rights/require-right";

import { type AlertLimits, type LimitedRule, mayBeLimits } from "./alert-limits";

/** What can go wrong with limits. */
export const AlertLimitError = {
  /** Outside the bounds, a level too many or too few, or red milder than yellow. */
  invalid: () =>
    new DomainError({ code: "alert-limit.invalid", category: "municipality", status: 422 }),
};

/** Limits for a rule; null: as by default. */
export interface AlertLimitChange {
  readonly rule: LimitedRule;
  readonly limits: AlertLimits | null;
}

/**
 * Sets a rule's limits for the whole installation, or gives it back its defaults; the worker judges by
 * them from its next round on. Needs `incident.change`; throws `alert-limit.invalid`.
 */
export async function changeAlertLimits(
  domain: Domain,
  actor: Actor,
  { rule, limits }: AlertLimitChange,
): Promise<void> {
  requireRight(actor, "incident.change", "installation");
  if (limits !== null && !mayBeLimits(rule, limits)) throw AlertLimitError.invalid();
  const figures = {
    yellowAtLeast: limits?.yellow?.atLeast ?? null,
    yellowForSeconds: limits?.yellow?.forSeconds ?? null,
    redAtLeast: limits?.red?.atLeast ?? null,
    redForSeconds: limits?.red?.forSeconds ?? null,
  };
  const row = { ...figures, changedAt: domain.clock.now() };
  await domain.database.withInstallation(async (tx) => {
    if (limits === null) await tx.alertLimit.deleteMany({ where: { rule } });
    else {
      await tx.alertLimit.upsert({ where: { rule }, create: { rule, ...row }, update: row });
    }
    const change = { action: "alert-limit.change", place: "installation", subject: rule } as const;
    const details = limits === null ? { reset: true } : figures;
    await recordChange({ actor, clock: domain.clock }, tx, { ...change, details });
  });
}
