import { z } from "zod";

/** Longest display name a grant may carry, in UTF-16 code units. */
export const MAX_DISPLAY_NAME_LENGTH = 100;

/**
 * A room name as it appears on the wire: the local part of the room's JID, lower case.
 *
 * The alphabet is that of our JIDs (other letters arrive percent-encoded) without `*`, which stock
 * Jitsi reads as "every room".
 */
export const roomNameSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9!#$%+.=?^_`{|}~-]+$/);

const affiliationSchema = z.enum(["owner", "member"]);

/**
 * The claims of a join grant, in stock Jitsi's token format.
 *
 * Unknown claims are dropped: a token that names an e-mail address or an avatar is still accepted,
 * but the address never gets past this schema.
 */
export const grantClaimsSchema = z.object({
  aud: z.union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).min(1).max(8)]),
  iss: z.string().min(1).max(200),
  /** The XMPP domain the grant is for. */
  sub: z.string().min(1).max(255),
  room: roomNameSchema,
  /** Seconds since 1970, as in RFC 7519 section 2 (NumericDate). */
  exp: z.number().int().positive(),
  nbf: z.number().int().nonnegative(),
  iat: z.number().int().nonnegative(),
  context: z.object({
    user: z.object({
      id: z.string().min(1).max(100),
      name: z.string().min(1).max(MAX_DISPLAY_NAME_LENGTH),
      /** Read by stock Prosody's token-to-affiliation module; ours reads it as well. */
      affiliation: affiliationSchema,
      moderator: z.boolean(),
    }),
    features: z.record(z.string().max(50), z.boolean()).optional(),
  }),
});

/** What a verified grant says. */
export type GrantClaims = z.infer<typeof grantClaimsSchema>;

/** Whether the grant makes its holder a host: owner and moderator of the room. Both must agree. */
export function isHostGrant(claims: GrantClaims): boolean {
  return claims.context.user.affiliation === "owner" && claims.context.user.moderator;
}
