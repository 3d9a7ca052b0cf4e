/** Branded names used on the wire: a value of one kind cannot be passed where another is meant. */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** MUC nick = bridge endpoint id: eight hex digits taken from the JID's node. */
export type EndpointId = Brand<string, "EndpointId">;
/** `<endpointId>-a0`, `<endpointId>-v0`, `<endpointId>-v1`, … */
export type SourceName = Brand<string, "SourceName">;
/** `node@domain` or `domain`, lower case, without a resource (RFC 7622). */
export type BareJid = Brand<string, "BareJid">;
/** `node@domain/resource` or `domain/resource`. */
export type FullJid = Brand<string, "FullJid">;

/** Sound or picture. */
export type MediaKind = "audio" | "video";
/** What a picture shows: a screen is never scaled down for its frame rate. */
export type VideoType = "camera" | "desktop";

const ENDPOINT_ID = /^[0-9a-f]{8}$/;
const SOURCE_NAME = /^[0-9a-f]{8}-[av][0-9]{1,2}$/;

/** True for exactly eight lower-case hex digits, the only nick a participant may take. */
export function isEndpointId(value: string): value is EndpointId {
  return ENDPOINT_ID.test(value);
}

/** True for `<endpointId>-a<n>` and `<endpointId>-v<n>` with n below 100. */
export function isSourceName(value: string): value is SourceName {
  return SOURCE_NAME.test(value);
}

/** The name of an endpoint's nth audio or video source; `index` counts from 0. */
export function sourceName(owner: EndpointId, kind: MediaKind, index: number): SourceName {
  return `${owner}-${kind === "audio" ? "a" : "v"}${index}` as SourceName;
}

/** The endpoint in front of a source name's dash. */
export function sourceOwner(name: SourceName): EndpointId {
  return name.slice(0, 8) as EndpointId;
}
