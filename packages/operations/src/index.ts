export { conferenceEnder } from "./control/end-conference";
export { lookOnce } from "./control/look-once";
export { sendBridgeCommand } from "./control/send-bridge-command";
export { ALERT_SETTINGS } from "./notify/alert-settings";
export { allowedNetworks } from "./probe/allowed-networks";
export { watchWorker } from "./watch/worker-watch";
