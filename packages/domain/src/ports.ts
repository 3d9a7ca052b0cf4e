import type { ConferenceName, ParticipantId } from "./ids";

/** Role of a participant in the portal's words; on the wire: owner and member. */
export type ParticipantRole = "host" | "guest";

/** Everything a join grant says. Times are whole seconds when they reach the wire. */
export interface GrantClaims {
  readonly conference: ConferenceName;
  readonly participantId: ParticipantId;
  readonly displayName: string;
  readonly role: ParticipantRole;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Mints the JWT that the media stack verifies; the portal implements it with the bridge's `grant`. */
export interface GrantSigner {
  sign(claims: GrantClaims): Promise<string>;
}

/** Source of unpredictable bytes. */
export interface Randomness {
  bytes(count: number): Uint8Array;
}
