/** The key of an encrypted meeting is drawn in the host's browser and goes to no server. */
export { drawLinkKey, frameAbility } from "@stadtstube/jitsi-bridge/client";
