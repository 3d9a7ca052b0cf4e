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
  readonly mayShareScreen: boolean;
  /** Whether the microphone is off at first. */
  readonly startsMuted: boolean;
  /** When the meeting ends by its own schedule; null: at no set time. */
  readonly closesAt: Date | null;
  /** Exchanged for a fresh grant by `renewGrant`; keep it in memory, never on the device. */
  readonly renewalToken: RenewalToken;
}

/** Mints the grant of an admission that has been decided. */
export async function issueGrant(
  ctx: TownContext,
  admitted: Omit<Admission, "grant" | "grantExpiresAt">,
): Promise<Admission> {
  const { conference, participantId, displayName, role, mayShareScreen, closesAt } = admitted;
  const issuedAt = ctx.clock.now();
  const latest = issuedAt.getTime() + ctx.policy.grantLifetimeMs;
  // Nobody connects with a grant of a meeting that is over.
  const grantExpiresAt = new Date(Math.min(latest, closesAt?.getTime() ?? latest));
  const grant = await ctx.grantSigner.sign({
    conference,
    participantId,
    displayName,
    role,
    mayShareScreen,
    issuedAt,
    expiresAt: grantExpiresAt,
  });
  return { ...admitted, grant, grantExpiresAt };
}
