import { isHostGrant, verifyGrant, type GrantExpectations, type GrantRefusal } from "../grant";
import type { Authenticate, AuthenticationRefusal } from "./xmpp/ports";

/** What grants are checked against, without the moment and the room. */
export type GrantTrust = Omit<GrantExpectations, "nowMs" | "room">;

const REFUSALS: Readonly<Record<GrantRefusal, AuthenticationRefusal>> = {
  "grant.malformed": "token-malformed",
  "grant.bad-signature": "token-bad-signature",
  "grant.expired": "token-expired",
  "grant.not-yet-valid": "token-not-yet-valid",
  "grant.wrong-audience": "token-wrong-audience",
  "grant.wrong-room": "token-wrong-room",
};

/**
 * Lets in whoever brings a grant of ours. The address may name a room besides (`?room=`); then it must
 * be the grant's. Every later step is checked against the grant itself, never against the address.
 */
export function authenticateByGrant(trust: GrantTrust, now: () => number): Authenticate {
  return async ({ token, room }) => {
    if (token === undefined || token === "") return { ok: false, refusal: "token-missing" };
    const result = await verifyGrant(token, {
      ...trust,
      nowMs: now(),
      ...(room === undefined ? {} : { room: room.toLowerCase() }),
    });
    if (!result.ok) return { ok: false, refusal: REFUSALS[result.refusal] };
    const { claims } = result;
    return {
      ok: true,
      grant: {
        room: claims.room,
        moderator: isHostGrant(claims),
        issuedAtMs: claims.iat * 1000,
        expiresAtMs: claims.exp * 1000,
        user: { id: claims.context.user.id, name: claims.context.user.name },
        ...(claims.context.features ? { features: claims.context.features } : {}),
      },
    };
  };
}
