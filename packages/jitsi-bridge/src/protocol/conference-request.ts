/** The request for a conference a client makes of the focus before joining, as IQ or as JSON. */
import { z } from "zod";
import { NS } from "./namespaces";
import { bareJid, parseJid } from "./jid";
import { StanzaError } from "./stanza/stanza-error";
import { attr, childrenNamed, xml, type XmlElement } from "./xml/element";
import type { BareJid } from "./ids";

/** What a client asks for. */
export interface ConferenceRequest {
  readonly room: BareJid;
  readonly machineUid: string | undefined;
  /** HEAD repeats its token here. */
  readonly token: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
}

/** What the focus answers. `ready: false` makes the client ask again with back-off. */
export interface ConferenceReply {
  readonly room: BareJid;
  readonly ready: boolean;
  /** Bare JID of the focus user; the clients recognise the focus occupant by it. */
  readonly focusJid: BareJid;
}

const MAX_PROPERTIES = 50;
const properties = z.record(z.string().max(100), z.unknown());
const requestJson = z.object({
  room: z.string().max(600),
  machineUid: z.string().max(200).nullish(),
  properties: properties.nullish(),
});

/**
 * Reads the IQ payload.
 * @throws StanzaError `jid-malformed` for a room that is no room address, `bad-request` otherwise.
 */
export function readConferenceRequest(payload: XmlElement): ConferenceRequest {
  const found = childrenNamed(payload, "property", NS.JITSI_FOCUS);
  if (found.length > MAX_PROPERTIES) throw new StanzaError("bad-request");
  return {
    room: readRoom(attr(payload, "room") ?? ""),
    machineUid: attr(payload, "machine-uid"),
    token: attr(payload, "token"),
    properties: new Map(found.map((p) => [attr(p, "name") ?? "", attr(p, "value") ?? ""])),
  };
}

/**
 * Reads the JSON of `conferenceRequestUrl` (HEAD); the token is in the request's header.
 * @throws StanzaError like `readConferenceRequest`.
 */
export function readConferenceRequestJson(json: unknown): ConferenceRequest {
  const parsed = requestJson.safeParse(json);
  if (!parsed.success) throw new StanzaError("bad-request");
  const entries = Object.entries(parsed.data.properties ?? {});
  if (entries.length > MAX_PROPERTIES) throw new StanzaError("bad-request");
  return {
    room: readRoom(parsed.data.room),
    machineUid: parsed.data.machineUid ?? undefined,
    token: undefined,
    properties: new Map(entries.map(([name, value]) => [name, String(value)])),
  };
}

/** The IQ payload of the answer. */
export function conferenceReply({ room, ready, focusJid }: ConferenceReply): XmlElement {
  return xml(
    "conference",
    { xmlns: NS.JITSI_FOCUS, room, ready, focusjid: focusJid },
    xml("property", { name: "authentication", value: false }),
  );
}

/** The JSON of the answer. */
export function conferenceReplyJson({ room, ready, focusJid }: ConferenceReply) {
  return { room, ready, focusJid, properties: { authentication: "false" } };
}

function readRoom(text: string): BareJid {
  const jid = parseJid(text);
  if (jid?.node === undefined || jid.resource !== undefined) throw new StanzaError("jid-malformed");
  return bareJid(jid);
}
