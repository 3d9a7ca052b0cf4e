// The admin's own looks, until it reads what the worker has written.
export { probeBridge } from "./board/probe/probe-bridge";
export { ServerBoard } from "./board/server-board";
export type { ServerView } from "./board/server-watch";
export { sendBridgeCommand } from "./control/send-bridge-command";
export { allowedNetworks } from "./probe/allowed-networks";
