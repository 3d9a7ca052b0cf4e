/** Rooms (XEP-0045). */
export { MucService, type MucOptions } from "./muc-service";
export { DEFAULT_MUC_LIMITS, type MucLimits } from "./limits";
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
