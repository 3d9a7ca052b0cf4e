export { probeBridge } from "./probe/probe-bridge";
export type { BridgeSample } from "./probe/probe-bridge";
export { ServerBoard } from "./server-board";
export type { ServerView, WatchedServer } from "./server-watch";
export { DATA_AGE_LIMIT_MS } from "./rules/server-state";
export type { ServerState } from "./rules/server-state";
