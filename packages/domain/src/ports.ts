import type { ConferenceName, ParticipantId } from "./ids";

/** Role of a participant in the portal's words; on the wire: owner and member. */
export type ParticipantRole = "host" | "guest";

/** Everything a join grant says. Times are whole seconds when they reach the wire. */
export interface GrantClaims {
  readonly conference: ConferenceName;
  readonly participantId: ParticipantId;
  readonly displayName: string;
  readonly role: ParticipantRole;
  /** False: the media stack must not take a shared screen from this participant. */
  readonly mayShareScreen: boolean;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Mints the JWT that the media stack verifies; the portal implements it with the bridge's `grant`. */
export interface GrantSigner {
  sign(claims: GrantClaims): Promise<string>;
}

/** Where to look again. Carries no names. */
export interface WatchedChange {
  /** `waiting-list`: for hosts. `door`: for those who wait. */
  readonly topic: "waiting-list" | "door";
  readonly townId: string;
  readonly roomId: string;
}

/** Hears of changes that any process has committed; `createChangeFeed` of prisma implements it. */
export interface ChangeWatcher {
  /** Calls `listener` after every such change and whenever some may have been missed. */
  watch(change: WatchedChange, listener: () => void): () => void;
}

/** Source of unpredictable bytes. */
export interface Randomness {
  bytes(count: number): Uint8Array;
}
