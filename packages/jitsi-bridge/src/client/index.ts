export * from "./types";
export { REACTIONS } from "./signals/signal";
export { createMeetingClient } from "./create-meeting-client";
export { DeviceError, MeetingError } from "./meeting-error";
export type {
  DiagnosableMeetingClient,
  FailureRecord,
  InboundStream,
  MeetingDiagnostics,
  OutboundStream,
  PeerConnectionDiagnostics,
  SelectedCandidatePair,
  TrackDiagnostics,
} from "./diagnostics";
export { createDevicePreview } from "./preview/device-preview";
export {
  type DeviceLists,
  listDevices,
  NO_DEVICES,
  onDevicesChanged,
} from "./preview/media-devices";
export type {
  DevicePreview,
  DevicePreviewOptions,
  DevicePreviewState,
  MediaDevice,
  RememberedPermission,
} from "./preview/preview-types";
export { type BrowserFinding, checkBrowser, readBrowserAbilities } from "./checks/check-browser";
export type { CheckResult, Verdict } from "./checks/check-result";
export { checkRelay, type RelayFinding } from "./checks/check-relay";
export { checkSignalling, type SignallingFinding } from "./checks/check-signalling";
export {
  type BandwidthFinding,
  judgeLine,
  type LineFinding,
  type LineSample,
} from "./checks/judge-line";
export { judgeRoute, type UdpFinding } from "./checks/judge-route";
export { measureLine } from "./checks/measure-line";
export { playTone } from "./checks/play-tone";
export { canChooseSpeaker } from "./checks/speaker-output";
export { SpokenEcho } from "./checks/spoken-echo";
export { TestCall, type TestCallOptions, type TestCallState } from "./checks/test-call";
export { frameAbility } from "./shield/frame-hooks";
export { drawLinkKey } from "./shield/link-key";
