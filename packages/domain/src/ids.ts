declare const brand: unique symbol;

type Branded<Name extends string> = string & { readonly [brand]: Name };

/** UUID of a town. */
export type TownId = Branded<"TownId">;

/** UUID of a room. */
export type RoomId = Branded<"RoomId">;

/** UUID of a participant: one person's admission to one room, kept over reconnects. */
export type ParticipantId = Branded<"ParticipantId">;

/**
 * The guest's key to a room: four words by chance, or an address that the host chose. Lower case a-z,
 * digits and hyphens; made by `normaliseRoomCode` or `startRoom`.
 */
export type RoomCode = Branded<"RoomCode">;

/** What the host of a room holds, 43 characters base64url; stored nowhere on the server. */
export type HostSecret = Branded<"HostSecret">;

/**
 * The room's name on the media side (local part of its MUC address), unique across all towns.
 *
 * It is the room's id and not its code: two towns may draw the same code, and the media servers'
 * logs must not contain a key that opens the room.
 */
export type ConferenceName = Branded<"ConferenceName">;

/** UUID of a guest's question at the door. If admitted, it becomes the participant's id. */
export type WaitingRequestId = Branded<"WaitingRequestId">;

/** By which a guest's page keeps its place, 43 characters base64url; stored as a hash only. */
export type GuestKey = Branded<"GuestKey">;

/** Proof of an earlier admission, by which a participant gets a fresh grant after a reconnect. */
export type RenewalToken = Branded<"RenewalToken">;

/** UUID of somebody of the administration. */
export type StaffId = Branded<"StaffId">;

/** UUID of something that is looked at. */
export type ServerId = Branded<"ServerId">;

/** UUID of an alert rule that held, from its beginning to its end. */
export type IncidentId = Branded<"IncidentId">;

/** UUID of what a town has to say on its home page. */
export type AnnouncementId = Branded<"AnnouncementId">;

/** UUID of a name that a town lets nobody choose. */
export type BlockedNameId = Branded<"BlockedNameId">;

/** UUID of a time in which silence is no alert. */
export type MaintenanceWindowId = Branded<"MaintenanceWindowId">;

/** UUID of somebody who organises for a club, in one town. */
export type AccountId = Branded<"AccountId">;

/** UUID of a club. */
export type ClubId = Branded<"ClubId">;

/** UUID of a token by which a program acts for a club. */
export type ClubTokenId = Branded<"ClubTokenId">;

/** UUID of a question which date suits. */
export type PollId = Branded<"PollId">;

/** UUID of a date that a poll proposes. */
export type PollDateId = Branded<"PollDateId">;

/** UUID of somebody on a club's address list. */
export type ContactId = Branded<"ContactId">;

/** UUID of what a club meets for: one date or a series. */
export type GatheringId = Branded<"GatheringId">;
