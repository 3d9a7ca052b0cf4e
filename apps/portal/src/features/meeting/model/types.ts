/** What the meeting's components know of the bridge: types, and the list of signs. */
export type {
  ChatMessage,
  ConnectionState,
  DeviceErrorCode,
  DeviceState,
  MeetingClient,
  MeetingErrorCode,
  MeetingState,
  MediaTrack,
  MicrophoneTrouble,
  Participant,
  Reaction,
  SpeakRequest,
  PersonShield,
  ShieldState,
  ViewedSource,
} from "@stadtstube/jitsi-bridge/client";
export { REACTIONS } from "@stadtstube/jitsi-bridge/client";
