/** What an invitation says about its meeting; plain values, so that the browser gets them as they are. */
export interface RoomFacts {
  readonly code: string;
  /** Whether the host chose the address. */
  readonly ownAddress: boolean;
  /** Null: at once. */
  readonly opensAtMs: number | null;
  /** Null: no set end. */
  readonly closesAtMs: number | null;
  readonly waitingRoom: boolean;
  readonly pinRequired: boolean;
}

/** The facts of a room as the domain tells them. */
export function roomFacts(room: {
  readonly code: string;
  readonly ownAddress: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly door: { readonly waitingRoom: boolean; readonly pinRequired: boolean };
}): RoomFacts {
  const { code, ownAddress, opensAt, closesAt, door } = room;
  return {
    code,
    ownAddress,
    opensAtMs: opensAt?.getTime() ?? null,
    closesAtMs: closesAt?.getTime() ?? null,
    waitingRoom: door.waitingRoom,
    pinRequired: door.pinRequired,
  };
}
