/** What the meeting's components know of the bridge: types only. */
export type {
  ChatMessage,
  ConnectionState,
  DeviceErrorCode,
  DeviceState,
  MeetingClient,
  MeetingErrorCode,
  MeetingState,
  MediaTrack,
  Participant,
  ViewedSource,
} from "@stadtstube/jitsi-bridge/client";
