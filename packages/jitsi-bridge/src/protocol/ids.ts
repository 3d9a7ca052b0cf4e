/** Branded names used on the wire: a value of one kind cannot be passed where another is meant. */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** MUC nick = bridge endpoint id: eight hex digits taken from the JID's node. */
export type EndpointId = Brand<string, "EndpointId">;
/** `<endpointId>-a0`, `<endpointId>-v0`, `<endpointId>-v1`, … */
export type SourceName = Brand<string, "SourceName">;

export type MediaKind = "audio" | "video";
export type VideoType = "camera" | "desktop";
