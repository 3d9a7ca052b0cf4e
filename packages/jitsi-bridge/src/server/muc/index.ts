/** Rooms (XEP-0045). */
export { MucService, type MucOptions } from "./muc-service";
export type { MucLimits } from "./limits";
export type {
  FocusHooks,
  LeaveReason,
  Muc,
  MucEvents,
  Occupant,
  OccupantRank,
  Room,
  RoomEvents,
} from "./types";
