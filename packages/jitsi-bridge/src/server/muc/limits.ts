/** What rooms and occupants may cost. */
export interface MucLimits {
  readonly maxRooms: number;
  /** Of all rooms together, the focus not counted. */
  readonly maxTotalOccupants: number;
  /** Of one room, the focus not counted. */
  readonly maxOccupants: number;
  /** Places of one room beyond `maxOccupants` that only hosts take. */
  readonly hostReserve: number;
  readonly maxPresenceChars: number;
  readonly maxMessageChars: number;
  readonly maxSubjectChars: number;
  readonly maxPasswordChars: number;
  /** Per occupant; each is multiplied by the number of those who hear it. */
  readonly presencesPerSecond: number;
  readonly presenceBurst: number;
  /** Per session: every attempt to enter counts, since entering and leaving reaches the whole room. */
  readonly joinsPerSecond: number;
  readonly joinBurst: number;
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** Per occupant, to other occupants; whoever joins a full room asks everybody once. */
  readonly iqsPerSecond: number;
  readonly iqBurst: number;
  readonly maxIqChars: number;
  /**
   * Per occupant: everything he makes the room pass on, whatever its kind. Well below what a
   * session may hold unacknowledged, so that nobody can overfill somebody else's.
   */
  readonly relayedCharsPerSecond: number;
  readonly relayedCharBurst: number;
  /** How long a client may take to answer the focus. */
  readonly requestTimeoutMs: number;
}

/** The defaults. */
export const DEFAULT_MUC_LIMITS: MucLimits = {
  maxRooms: 1_000,
  maxTotalOccupants: 1_000,
  maxOccupants: 100,
  hostReserve: 5,
  maxPresenceChars: 16 * 1024,
  maxMessageChars: 16 * 1024,
  maxSubjectChars: 500,
  maxPasswordChars: 128,
  presencesPerSecond: 5,
  presenceBurst: 60,
  joinsPerSecond: 0.5,
  joinBurst: 20,
  messagesPerSecond: 3,
  messageBurst: 30,
  iqsPerSecond: 10,
  iqBurst: 250,
  maxIqChars: 64 * 1024,
  relayedCharsPerSecond: 32 * 1024,
  relayedCharBurst: 512 * 1024,
  requestTimeoutMs: 10_000,
};
