import type { ServersTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import { requireRight } from "../rights/require-right";

import {
  type AlertLimit,
  type AlertLimits,
  type AlertLimitTable,
  DEFAULT_ALERT_LIMITS,
  LIMITED_RULES,
  mayBeLimits,
} from "./alert-limits";

/** What holds for every rule now. Needs `incident.read`, or is a job. */
export async function readAlertLimits(domain: Domain, actor: Actor): Promise<AlertLimitTable> {
  if (actor.kind !== "system") requireRight(actor, "incident.read", "installation");
  const rows = await domain.database.withServers((tx) => tx.alertLimit.findMany());
  const set = LIMITED_RULES.flatMap((rule) => {
    const row = rows.find((one) => one.rule === rule);
    const limits = row === undefined ? undefined : toLimits(row);
    // Set by a version with other bounds: what is usual is safer than what makes no sense.
    return limits !== undefined && mayBeLimits(rule, limits) ? [[rule, limits] as const] : [];
  });
  return { ...DEFAULT_ALERT_LIMITS, ...Object.fromEntries(set) };
}

type Row = Awaited<ReturnType<ServersTransaction["alertLimit"]["findMany"]>>[number];

function toLimits(row: Row): AlertLimits {
  const level = (atLeast: number | null, forSeconds: number | null): AlertLimit | undefined =>
    atLeast === null || forSeconds === null ? undefined : { atLeast, forSeconds };
  const yellow = level(row.yellowAtLeast, row.yellowForSeconds);
  const red = level(row.redAtLeast, row.redForSeconds);
  return {
    ...(yellow === undefined ? {} : { yellow }),
    ...(red === undefined ? {} : { red }),
  };
}
