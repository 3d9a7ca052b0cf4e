export { type Actor, systemJob, type SystemJob, visitor, type Visitor } from "./access/actor";
export { type Clock, systemClock } from "./clock";
export { createDomain, type Domain, type DomainParts } from "./domain";
export {
  DomainError,
  type DomainErrorDetails,
  type DomainErrorKind,
  type ErrorCategory,
} from "./domain-error";
export type {
  ConferenceName,
  HostSecret,
  ParticipantId,
  RenewalToken,
  RoomCode,
  RoomId,
  TownId,
} from "./ids";
export { type ConsumedUse, consumeRateLimit } from "./limits/consume-rate-limit";
export type { RateLimit } from "./limits/rate-limit";
export { defaultPolicy, type Policy } from "./policy";
export type { GrantClaims, GrantSigner, ParticipantRole, Randomness } from "./ports";
export { deleteExpired, type DeletionReport } from "./retention/delete-expired";
export { deleteExpiredRooms } from "./retention/delete-expired-rooms";
export { admitParticipant, type AdmissionRequest } from "./rooms/admit-participant";
export { closeRoom, type ClosedRoom } from "./rooms/close-room";
export { cleanDisplayName } from "./rooms/display-name";
export type { RoomKey } from "./rooms/find-enterable-room";
export type { Admission } from "./rooms/issue-grant";
export { normaliseRoomCode } from "./rooms/normalise-room-code";
export { renewGrant, type RenewalRequest } from "./rooms/renew-grant";
export type { RoomState } from "./rooms/room-state";
export { type RoomSchedule, type StartedRoom, startRoom } from "./rooms/start-room";
export { type RoomView, viewRoom } from "./rooms/view-room";
export { townContext, type TownContext } from "./town-context";
export { findTownByHost } from "./towns/find-town-by-host";
export { type LegalPage, readLegalPage } from "./towns/read-legal-page";
export type { LegalPageLink, Town } from "./towns/town";
export type { UsageKind } from "./usage/count-usage";
export { readUsage, type UsageFigure } from "./usage/read-usage";
