/** Multi-user chat elements (XEP-0045) as lib-jitsi-meet reads them. */
import { NS } from "./namespaces";
import { attr, child, childText, elements, is, xml, type XmlElement } from "./xml/element";

/** Long-lived association with a room (XEP-0045 5.2). */
export type Affiliation = "owner" | "admin" | "member" | "none" | "outcast";
/** What an occupant may do now (XEP-0045 5.1). */
export type MucRole = "moderator" | "participant" | "visitor" | "none";

/** One `<item/>`: every occupant's real address is shown, the 2022 client ignores one without. */
export interface MucItem {
  readonly affiliation: Affiliation;
  readonly role: MucRole;
  readonly jid?: string;
  /** Nick of whoever caused the change. */
  readonly actor?: string;
  readonly reason?: string;
}

/** `<x xmlns="…muc#user"/>` with an item and status codes (XEP-0045 15.6.2). */
export function mucUser(item: MucItem | undefined, statuses: readonly number[] = []): XmlElement {
  return xml(
    "x",
    { xmlns: NS.MUC_USER },
    item && mucItem(item),
    ...statuses.map((code) => xml("status", { code })),
  );
}

function mucItem({ affiliation, role, jid, actor, reason }: MucItem): XmlElement {
  return xml(
    "item",
    { affiliation, role, jid },
    actor === undefined ? undefined : xml("actor", { nick: actor }),
    reason === undefined ? undefined : xml("reason", {}, reason),
  );
}

/** A presence to `room/nick`, taken apart. */
export interface MucPresence {
  /** Set when `<x xmlns="…muc"/>` is there: the sender wants to join. */
  readonly join: { readonly password: string | undefined } | undefined;
  /** Everything else, verbatim and in order. */
  readonly extensions: readonly XmlElement[];
}

/**
 * True for an element that says, at whatever depth, what only the room may say (`muc#user`): both
 * clients take the first such element of a presence, nested ones included, for the room's own word
 * about who its sender is.
 */
export function speaksForRoom(element: XmlElement): boolean {
  return element.ns === NS.MUC_USER || elements(element).some(speaksForRoom);
}

/** What servers add to presences themselves: an error, and who somebody is according to his grant. */
const SERVER_NAMES: ReadonlySet<string> = new Set(["error", "identity"]);

/** Reads an available presence. What only the server may say is left out. */
export function readMucPresence(presence: XmlElement): MucPresence {
  const join = child(presence, "x", NS.MUC);
  return {
    join: join && { password: childText(join, "password", NS.MUC) },
    extensions: elements(presence).filter(
      (e) => !is(e, "x", NS.MUC) && !speaksForRoom(e) && !SERVER_NAMES.has(e.name),
    ),
  };
}

/** A change of somebody's role or affiliation asked for by an occupant. */
export interface AdminItem {
  /** The 2022 client names the nick … */
  readonly nick: string | undefined;
  /** … the 2026 client the bare real JID. */
  readonly jid: string | undefined;
  readonly affiliation: string | undefined;
  readonly role: string | undefined;
  readonly reason: string | undefined;
}

/** The items of a `muc#admin` set. */
export function readAdminItems(query: XmlElement): readonly AdminItem[] {
  return elements(query)
    .filter((element) => is(element, "item", NS.MUC_ADMIN))
    .map((item) => ({
      nick: attr(item, "nick"),
      jid: attr(item, "jid"),
      affiliation: attr(item, "affiliation"),
      role: attr(item, "role"),
      reason: childText(item, "reason", NS.MUC_ADMIN),
    }));
}
