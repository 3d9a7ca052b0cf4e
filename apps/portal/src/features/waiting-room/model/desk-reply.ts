/** A guest who waits, as a host sees them. */
export interface WaitingPerson {
  readonly id: string;
  readonly name: string;
  readonly askedAtMs: number;
}

/** How the door stands. */
export interface DoorSettings {
  readonly waitingRoom: boolean;
  readonly locked: boolean;
  readonly pinRequired: boolean;
}

/** What the portal tells a host who looks. */
export interface DeskReply {
  readonly guests: readonly WaitingPerson[];
  readonly door: DoorSettings;
}
