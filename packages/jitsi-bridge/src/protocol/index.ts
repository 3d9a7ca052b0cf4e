/** The wire formats of a Jitsi deployment as pure functions over plain data. */
export * from "./ids";
export * from "./jid";
export * from "./namespaces";
export * from "./xml/element";
export * from "./xml/parse";
export * from "./xml/serialise";
export * from "./stanza/stanza";
export * from "./stanza/stanza-error";
export * from "./sources";
export * from "./source-set";
export * from "./rtp-offer";
export * from "./colibri";
export * from "./jingle/types";
export { parseJingle } from "./jingle/parse";
export { sessionInitiate, sessionTerminate, sourceAdd, sourceRemove } from "./jingle/build";
export * from "./parse-bridge-message";
export * from "./server-bridge-message";
