import "server-only";
import {
  type AlertLimitTable,
  hasRight,
  type Incident,
  LIMIT_RANGES,
  LIMITED_RULES,
  type LimitedRule,
  type LimitRange,
  listIncidents,
  readAlertLimits,
} from "@stadtstube/domain";

import { container } from "@/server/container";
import { requestActor } from "@/server/signed-in";

import type { IncidentRow, IncidentsView } from "./model/incident-view";
import type { LimitRow, LimitsView } from "./model/limit-view";

/** Running and past incidents. Throws `access.denied`. */
export async function readIncidentsPage(): Promise<IncidentsView> {
  const actor = await requestActor();
  const [open, closed, limits] = [
    await listIncidents(container(), actor, { which: "open" }),
    await listIncidents(container(), actor, { which: "closed" }),
    await readAlertLimits(container(), actor),
  ];
  return {
    mayChange: hasRight(actor, "incident.change", "installation"),
    open: open.map((incident) => toRow(incident, limits)),
    closed: closed.map((incident) => toRow(incident, limits)),
  };
}

/** Every rule with the limits that hold. Throws `access.denied`. */
export async function readLimitsPage(): Promise<LimitsView> {
  const actor = await requestActor();
  const limits = await readAlertLimits(container(), actor);
  return {
    mayChange: hasRight(actor, "incident.change", "installation"),
    rows: LIMITED_RULES.map((rule) => toLimitRow(rule, limits)),
  };
}

function toLimitRow(rule: LimitedRule, table: AlertLimitTable): LimitRow {
  const { unit, least, most, fewerIsWorse, defaults }: LimitRange = LIMIT_RANGES[rule];
  const limits = table[rule];
  const isSet = JSON.stringify(levelsOf(limits)) !== JSON.stringify(levelsOf(defaults));
  return { rule, unit, least, most, isFewerWorse: fewerIsWorse === true, limits, isSet };
}

const levelsOf = ({ yellow, red }: AlertLimitTable[LimitedRule]) =>
  [yellow, red].map((limit) => [limit?.atLeast ?? null, limit?.forSeconds ?? null]);

function toRow(incident: Incident, limits: AlertLimitTable): IncidentRow {
  const { id, serverName, rule, level, openedAt, closedAt, acknowledgedAt, mutedUntil } = incident;
  const isMuted = mutedUntil !== null && mutedUntil.getTime() > Date.now();
  const limited = LIMITED_RULES.find((one) => one === rule);
  return {
    limit: limited === undefined ? null : toLimitRow(limited, limits),
    ...{ id, serverName, rule, level, notice: incident.notice },
    openedAtMs: openedAt.getTime(),
    closedAtMs: closedAt?.getTime() ?? null,
    isAcknowledged: acknowledgedAt !== null,
    mutedUntilMs: isMuted ? mutedUntil.getTime() : null,
    timeline: incident.timeline.map(({ at, kind }) => ({ atMs: at.getTime(), kind })),
  };
}
