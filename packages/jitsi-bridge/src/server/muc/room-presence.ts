/** Presences a room sends (XEP-0045 7, 8, 10.9); pure. */
import type { FullJid } from "../../protocol/ids";
import { NS } from "../../protocol/namespaces";
import { mucUser, type MucItem } from "../../protocol/muc";
import { presence } from "../../protocol/stanza/stanza";
import { xml, type XmlElement } from "../../protocol/xml/element";
import type { RoomOccupant } from "./room-occupant";

/** Self-presence (XEP-0045 15.6.2). */
const SELF = 110;
/** Kicked. */
const KICKED = 307;

/** The occupant's last presence as one recipient gets it, with the 2022 client's elements added. */
export function availablePresence(occupant: RoomOccupant, to: FullJid): XmlElement {
  return presence(
    { from: occupant.jid, to },
    ...occupant.shown,
    mucUser(occupant.item, to === occupant.realJid ? [SELF] : []),
  );
}

/** How somebody went out. */
export interface Departure {
  readonly kicked: boolean;
  /** Nick of whoever kicked him. */
  readonly actor?: string;
  readonly reason?: string;
}

/** The occupant's leaving as one recipient gets it. */
export function unavailablePresence(
  occupant: RoomOccupant,
  to: FullJid,
  departure: Departure,
): XmlElement {
  const { kicked, actor, reason } = departure;
  const item: MucItem = {
    affiliation: occupant.item.affiliation,
    role: "none",
    jid: occupant.realJid,
    ...(actor === undefined ? {} : { actor }),
    ...(reason === undefined ? {} : { reason }),
  };
  const statuses = [...(kicked ? [KICKED] : []), ...(to === occupant.realJid ? [SELF] : [])];
  return presence({ from: occupant.jid, to, type: "unavailable" }, mucUser(item, statuses));
}

/** The end of the room as its occupants get it. */
export function destroyedPresence(occupant: RoomOccupant, reason: string | undefined): XmlElement {
  const detail = reason === undefined ? undefined : xml("reason", {}, reason);
  return presence(
    { from: occupant.jid, to: occupant.realJid, type: "unavailable" },
    xml(
      "x",
      { xmlns: NS.MUC_USER },
      xml("item", { affiliation: "none", role: "none" }),
      xml("destroy", {}, detail),
      xml("status", { code: SELF }),
    ),
  );
}
