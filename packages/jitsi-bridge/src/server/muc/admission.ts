/** Who may enter a room: the whole rule in one place. */
import { GRANT_CLOCK_SKEW_SECONDS } from "../../grant/verify-grant";
import type { MucPresence } from "../../protocol/muc";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import type { ClientSession } from "../xmpp/session";
import type { MucLimits } from "./limits";
import type { MucRoom } from "./muc-room";

/** A wish to enter. `room` is undefined when nobody is in yet. */
export interface Admission {
  readonly session: ClientSession;
  readonly roomName: string;
  readonly nick: string;
  readonly presence: MucPresence;
  readonly room: MucRoom | undefined;
  /** The room was ended after the session's grant was issued. */
  readonly ended: boolean;
  readonly limits: MucLimits;
  /** How much there is already on the whole server. */
  readonly server: { readonly rooms: number; readonly occupants: number };
}

/**
 * Passes or throws the StanzaError the clients understand: `not-allowed` outside the grant,
 * after a kick, after the end of the room and when the grant has expired since the stream began, `not-acceptable` for a nick other than the endpoint id or a presence that is no join,
 * `service-unavailable` when the room or the whole server is full (both clients report "too many
 * users" then, and to nothing else), `not-authorized` for a wrong password. Hosts need no password and
 * have a few places of their own in a full room, but none on a full server.
 */
export function admit({
  session,
  roomName,
  nick,
  presence,
  room,
  ended,
  limits,
  server,
}: Admission): void {
  if (session.grant.room !== roomName) {
    throw new StanzaError("not-allowed", { text: "Room and token mismatched" });
  }
  // A session may outlive its grant by days; a right to enter must not.
  if (session.grant.expiresAtMs + GRANT_CLOCK_SKEW_SECONDS * 1_000 < Date.now()) {
    throw new StanzaError("not-allowed", { text: "Not acceptable by exp" });
  }
  if (ended) throw new StanzaError("not-allowed");
  if (nick !== session.endpointId) throw new StanzaError("not-acceptable");
  if (presence.join === undefined) throw new StanzaError("not-acceptable");
  if (room === undefined) {
    if (server.rooms >= limits.maxRooms) throw full();
    if (server.occupants >= limits.maxTotalOccupants) throw full();
    return;
  }
  if (room.expelled.has(session)) throw new StanzaError("not-allowed", { text: "Kicked" });
  const { moderator } = session.grant;
  const places = limits.maxOccupants + (moderator ? limits.hostReserve : 0);
  if (room.occupants.size >= places) throw full();
  if (server.occupants >= limits.maxTotalOccupants) throw full();
  if (moderator) return;
  if (room.password !== undefined && presence.join.password !== room.password) {
    throw new StanzaError("not-authorized");
  }
}

function full(): StanzaError {
  return new StanzaError("service-unavailable", { type: "wait" });
}
