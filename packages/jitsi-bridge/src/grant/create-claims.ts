import type { GrantClaims } from "./claims";

/** Everything a portal decides when it lets somebody in. */
export interface GrantRequest {
  readonly issuer: string;
  readonly audience: string;
  /** XMPP domain of the media stack, e.g. `localhost`. */
  readonly domain: string;
  /** Room name on the wire; lower-cased here because JIDs are. */
  readonly room: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly role: "host" | "guest";
  readonly nowMs: number;
  /** How long one may join with it; a meeting already joined goes on. */
  readonly lifetimeSeconds: number;
  readonly features?: Readonly<Record<string, boolean>>;
}

/** Writes the claims of one grant. Pure; validated only when signed. */
export function createGrantClaims(request: GrantRequest): GrantClaims {
  const issuedAt = Math.floor(request.nowMs / 1000);
  const host = request.role === "host";
  return {
    aud: request.audience,
    iss: request.issuer,
    sub: request.domain,
    room: request.room.toLowerCase(),
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + request.lifetimeSeconds,
    context: {
      user: {
        id: request.user.id,
        name: request.user.name,
        affiliation: host ? "owner" : "member",
        moderator: host,
      },
      ...(request.features ? { features: { ...request.features } } : {}),
    },
  };
}
