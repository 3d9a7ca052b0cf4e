import { requireVisitor } from "../access/require-actor";
import type { ConferenceName, ParticipantId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { ParticipantRole } from "../ports";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

/** One of the two connections of a connection test. */
export interface TestConnection {
  /** A join grant for the test's own conference and no other. */
  readonly grant: string;
  /** What this connection calls itself; only the other one sees it. */
  readonly displayName: string;
}

/** A conference of one's own: one connection sends, the other receives what the server forwards. */
export interface StartedConnectionTest {
  readonly conference: ConferenceName;
  readonly sender: TestConnection;
  readonly receiver: TestConnection;
  /** Nobody gets into the conference from here on. */
  readonly expiresAt: Date;
}

/**
 * Lets a visitor try the media stack with nobody but themselves.
 *
 * There is no room for it: a fresh, unguessable conference that two short grants admit to, and that
 * is over when the page leaves it. So nothing is stored, nothing is counted as a meeting, and there
 * is no code anybody could follow. Throws `rate-limit.exceeded`, `access.denied`.
 */
export async function startConnectionTest(ctx: TownContext): Promise<StartedConnectionTest> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.connectionTestLimit, origin);
  // Told apart from a room's id by its first word, so that operators can see what it is.
  const conference = `test-${randomUuid(ctx.randomness)}` as ConferenceName;
  const issuedAt = ctx.clock.now();
  const expiresAt = new Date(issuedAt.getTime() + ctx.policy.connectionTestLifetimeMs);
  const connect = async (displayName: string, role: ParticipantRole): Promise<TestConnection> => {
    const participantId = randomUuid(ctx.randomness) as ParticipantId;
    const who = { participantId, displayName, role, mayShareScreen: false };
    const claims = { ...who, conference, issuedAt, expiresAt };
    return { displayName, grant: await ctx.grantSigner.sign(claims) };
  };
  return {
    conference,
    // Stock Jitsi may be told to begin only when a host is there.
    sender: await connect("Test A", "host"),
    receiver: await connect("Test B", "guest"),
    expiresAt,
  };
}
