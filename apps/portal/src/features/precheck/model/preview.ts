/** Camera and microphone before joining, from the bridge: nothing is sent and nothing stored. */
export { createDevicePreview } from "@stadtstube/jitsi-bridge/client";
export type {
  DeviceErrorCode,
  DevicePreview,
  DevicePreviewState,
  DeviceState,
  MediaDevice,
} from "@stadtstube/jitsi-bridge/client";
