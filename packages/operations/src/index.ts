export { conferenceEnder } from "./control/end-conference";
export { lookOnce } from "./control/look-once";
export { sendBridgeCommand } from "./control/send-bridge-command";
export { allowedNetworks } from "./probe/allowed-networks";
