/**
 * What can change about a room while somebody watches.
 *
 * `waiting-list`: who waits, for the hosts. `door`: whether guests get in, for those who wait.
 */
export type ChangeTopic = "waiting-list" | "door";

/** Something about a room changed. Says where to look again, never what is to be seen there. */
export interface RoomChange {
  readonly topic: ChangeTopic;
  readonly townId: string;
  readonly roomId: string;
}

const CHANNELS: Readonly<Record<ChangeTopic, string>> = {
  "waiting-list": "stadtstube_waiting_list",
  door: "stadtstube_door",
};

const PAYLOAD = /^([0-9a-f-]{36}) ([0-9a-f-]{36})$/;

/** The channels of all topics, as PostgreSQL knows them; safe as identifiers. */
export const CHANGE_CHANNELS: readonly string[] = Object.values(CHANNELS);

/** A change as PostgreSQL carries it: two ids and nothing else. */
export function toNotification(change: RoomChange): { channel: string; payload: string } {
  return { channel: CHANNELS[change.topic], payload: `${change.townId} ${change.roomId}` };
}

/** The change that a notification carries; null for anything that is none of ours. */
export function fromNotification(channel: string, payload: string | undefined): RoomChange | null {
  const topic = (Object.keys(CHANNELS) as ChangeTopic[]).find((key) => CHANNELS[key] === channel);
  const [, townId, roomId] = PAYLOAD.exec(payload ?? "") ?? [];
  if (topic === undefined || townId === undefined || roomId === undefined) return null;
  return { topic, townId, roomId };
}
