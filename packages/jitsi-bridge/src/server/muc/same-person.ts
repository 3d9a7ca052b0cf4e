import { personOf } from "./expelled";
import type { RoomOccupant } from "./room-occupant";

/** How often one person may be in a room at once: a second device, and no crowd from one grant. */
export const MAX_SESSIONS_OF_PERSON = 2;

/** Every presence of the person behind an occupant, oldest first; only itself where the grant names nobody. */
export function samePersonAs(
  occupant: RoomOccupant,
  everybody: readonly RoomOccupant[],
): readonly RoomOccupant[] {
  const person = personOf(occupant.grant);
  if (person === undefined) return [occupant];
  return everybody.filter((other) => other === occupant || personOf(other.grant) === person);
}
