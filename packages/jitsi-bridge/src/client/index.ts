export * from "./types";
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
export type {
  DevicePreview,
  DevicePreviewOptions,
  DevicePreviewState,
  MediaDevice,
} from "./preview/preview-types";
