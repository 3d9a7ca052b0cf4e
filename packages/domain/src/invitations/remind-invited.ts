import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { TownId } from "../ids";
import { townContext, type TownContext } from "../town-context";

/**
 * Notes in every town a letter for everybody who is to be reminded of a date that is near, and has not
 * declined; returns how many. Run it every minute: each reminder is noted once.
 *
 * Nobody is reminded whose invitation is younger than the reminder's time: they know.
 */
export async function remindInvited(domain: Domain, actor: Actor): Promise<number> {
  requireSystemJob(actor);
  const towns = await domain.database.withTownList((tx) =>
    tx.town.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  let noted = 0;
  for (const { id } of towns) noted += await remind(townContext(domain, id as TownId, actor));
  return noted;
}

async function remind(ctx: TownContext): Promise<number> {
  const now = ctx.clock.now();
  const inADay = new Date(now.getTime() + 86_400_000);
  return ctx.transaction(
    (tx) => tx.$executeRaw`
      INSERT INTO invitation_letters (id, town_id, invitation_id, kind, about, state, created_at)
      SELECT gen_random_uuid(), i.town_id, i.id, 'reminder',
        to_char(o.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'due', ${now}
      FROM occurrences o
      JOIN gatherings g ON g.town_id = o.town_id AND g.id = o.gathering_id
      JOIN invitations i ON i.town_id = g.town_id AND i.gathering_id = g.id
      JOIN contacts c ON c.town_id = i.town_id AND c.id = i.contact_id
      CROSS JOIN LATERAL (
        SELECT CASE g.reminder WHEN 'day' THEN interval '24 hours' ELSE interval '1 hour' END AS lead
      ) AS ahead
      WHERE o.town_id = ${ctx.townId}::uuid AND o.state <> 'cancelled'
        AND o.starts_at > ${now} AND o.starts_at <= ${inADay}
        AND g.reminder <> 'off' AND g.cancelled_at IS NULL
        AND o.starts_at - ahead.lead <= ${now}
        AND i.created_at < o.starts_at - ahead.lead
        AND i.answer <> 'declined'
        AND c.unsubscribed_at IS NULL AND c.bounced_at IS NULL
      ON CONFLICT DO NOTHING`,
  );
}
