/** What rooms and occupants may cost. */
export interface MucLimits {
  readonly maxRooms: number;
  /** Of one room, the focus not counted. */
  readonly maxOccupants: number;
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
  /** How long a client may take to answer the focus. */
  readonly requestTimeoutMs: number;
}

/** The defaults. */
export const DEFAULT_MUC_LIMITS: MucLimits = {
  maxRooms: 1_000,
  maxOccupants: 100,
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
  requestTimeoutMs: 10_000,
};
