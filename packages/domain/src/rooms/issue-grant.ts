import type { ConferenceName, ParticipantId, RenewalToken } from "../ids";
import type { ParticipantRole } from "../ports";
import type { TownContext } from "../town-context";

/** The right to join now, and what is needed to come back later. */
export interface Admission {
  /** The join grant: a JWT for the media stack, valid until `grantExpiresAt`. */
  readonly grant: string;
  readonly grantExpiresAt: Date;
  readonly conference: ConferenceName;
  readonly participantId: ParticipantId;
  readonly displayName: string;
  readonly role: ParticipantRole;
  /** Exchanged for a fresh grant by `renewGrant`; keep it in memory, never on the device. */
  readonly renewalToken: RenewalToken;
}

/** Mints the grant of an admission that has been decided. */
export async function issueGrant(
  ctx: TownContext,
  admitted: Omit<Admission, "grant" | "grantExpiresAt">,
): Promise<Admission> {
  const { conference, participantId, displayName, role } = admitted;
  const issuedAt = ctx.clock.now();
  const grantExpiresAt = new Date(issuedAt.getTime() + ctx.policy.grantLifetimeMs);
  const grant = await ctx.grantSigner.sign({
    conference,
    participantId,
    displayName,
    role,
    issuedAt,
    expiresAt: grantExpiresAt,
  });
  return { ...admitted, grant, grantExpiresAt };
}
