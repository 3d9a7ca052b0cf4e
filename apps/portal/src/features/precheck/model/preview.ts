/** Camera and microphone before joining, from the bridge: nothing is sent and nothing stored. */
export { createDevicePreview } from "@stadtstube/jitsi-bridge/client";
export type {
  DevicePreview,
  DevicePreviewState,
  DeviceState,
  MediaDevice,
} from "@stadtstube/jitsi-bridge/client";
