import type { Actor } from "../access/actor";
import { recordChange } from "../audit/record-change";
import type { Domain } from "../domain";
import type { IncidentId } from "../ids";
import { randomUuid } from "../random-uuid";
import { requireRight } from "../rights/require-right";

import type { IncidentEventKind } from "./incident";
import { IncidentError } from "./incident-error";

/** What somebody does about an open incident. */
export type IncidentAnswer =
  /** "I know of it": it is not told again. */
  | { readonly kind: "acknowledge" }
  /** Nobody is told of this rule on this server until then; at most a week. */
  | { readonly kind: "mute"; readonly until: Date }
  | { readonly kind: "unmute" }
  /** Residents read this on every home page, until the incident ends. */
  | { readonly kind: "publish"; readonly notice: string }
  | { readonly kind: "withdraw" };

const WEEK_MS = 7 * 86_400_000;
const MAX_NOTICE = 500;

const EVENTS: Readonly<Record<IncidentAnswer["kind"], IncidentEventKind>> = {
  acknowledge: "acknowledged",
  mute: "muted",
  unmute: "unmuted",
  publish: "notice_published",
  withdraw: "notice_withdrawn",
};

/**
 * Answers an open incident; its timeline and the audit log say so. Needs `incident.change`; throws
 * `incident.unknown`, `incident.over` or `incident.invalid`.
 */
export async function answerIncident(
  domain: Domain,
  actor: Actor,
  { id, answer }: { readonly id: IncidentId; readonly answer: IncidentAnswer },
): Promise<void> {
  requireRight(actor, "incident.change", "installation");
  const now = domain.clock.now();
  const data = changeOf(answer, now);
  await domain.database.withInstallation(async (tx) => {
    const incident = await tx.incident.findUnique({
      where: { id },
      select: { closedAt: true, serverId: true, rule: true },
    });
    if (incident === null) throw IncidentError.unknown();
    if (incident.closedAt !== null) throw IncidentError.over();
    // A rule that comes and goes may have been muted under an earlier incident.
    const { serverId, rule } = incident;
    const where = answer.kind === "unmute" ? { serverId, rule } : { id };
    await tx.incident.updateMany({ where, data });
    const event = { id: randomUuid(domain.randomness), incidentId: id, at: now };
    await tx.incidentEvent.create({ data: { ...event, kind: EVENTS[answer.kind] } });
    const change = {
      action: `incident.${answer.kind}`,
      place: "installation",
      subject: id,
    } as const;
    await recordChange({ actor, clock: domain.clock }, tx, change);
  });
}

function changeOf(answer: IncidentAnswer, now: Date) {
  switch (answer.kind) {
    case "acknowledge":
      return { acknowledgedAt: now };
    case "mute": {
      const lastsMs = answer.until.getTime() - now.getTime();
      if (!(lastsMs > 0 && lastsMs <= WEEK_MS)) throw IncidentError.invalid();
      return { mutedUntil: answer.until };
    }
    case "unmute":
      return { mutedUntil: null };
    case "publish": {
      const notice = answer.notice.trim();
      if (notice === "" || notice.length > MAX_NOTICE) throw IncidentError.invalid();
      return { notice };
    }
    case "withdraw":
      return { notice: null };
  }
}
