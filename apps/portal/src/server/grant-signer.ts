import "server-only";
import type { GrantSigner } from "@stadtstube/domain";
import { createGrantClaims, type GrantKey, signGrant } from "@stadtstube/jitsi-bridge/grant";

/** What the media stack expects to find in a grant. */
export interface GrantSettings {
  readonly key: GrantKey;
  readonly issuer: string;
  readonly audience: string;
  readonly domain: string;
}

/** Signs grants in the claim format that stock Jitsi and our media stack verify. */
export function createGrantSigner(settings: GrantSettings): GrantSigner {
  const { key, issuer, audience, domain } = settings;
  return {
    sign: (claims) =>
      signGrant(
        createGrantClaims({
          issuer,
          audience,
          domain,
          room: claims.conference,
          user: { id: claims.participantId, name: claims.displayName },
          role: claims.role,
          // Absent means allowed, for stock Jitsi as for our media stack.
          ...(claims.mayShareScreen ? {} : { features: { "screen-sharing": false } }),
          nowMs: claims.issuedAt.getTime(),
          lifetimeSeconds: Math.ceil(
            (claims.expiresAt.getTime() - claims.issuedAt.getTime()) / 1000,
          ),
        }),
        key,
      ),
  };
}
