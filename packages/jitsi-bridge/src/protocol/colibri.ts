/** Messages of the bridge channel (colibri-ws), as plain data. */
import type { EndpointId, SourceName, VideoType } from "./ids";

/** Keys may be endpoint ids (2022 client) or source names (2026 client); absent fields are unchanged. */
export interface ReceiverConstraints {
  readonly lastN?: number;
  readonly selected?: readonly (EndpointId | SourceName)[];
  readonly onStage?: readonly (EndpointId | SourceName)[];
  /** 0 = do not send, -1 = unlimited. */
  readonly defaultMaxHeightPx?: number;
  readonly maxHeightPx?: ReadonlyMap<EndpointId | SourceName, number>;
  readonly assumedBandwidthBps?: number;
}

/** A JSON object as relayed between endpoints, never interpreted. */
export type JsonObject = { readonly [key: string]: unknown };

/** What a client says on the bridge channel. */
export type ClientBridgeMessage =
  | { readonly type: "client-hello" }
  /** ReceiverVideoConstraints, and the older LastNChangedEvent, ReceiverVideoConstraint and SelectedEndpoint(s)ChangedEvent. */
  | { readonly type: "receiver-constraints"; readonly constraints: ReceiverConstraints }
  /** VideoTypeMessage has no source name and means the endpoint's first video source. */
  | {
      readonly type: "video-type";
      readonly sourceName?: SourceName;
      readonly videoType: VideoType | "none";
    }
  /** `to` is undefined for everybody else in the conference. */
  | { readonly type: "endpoint-message"; readonly to?: EndpointId; readonly payload: unknown }
  /** Relayed to the others with `from` added. */
  | { readonly type: "endpoint-stats"; readonly stats: JsonObject }
  | {
      readonly type: "audio-subscription";
      readonly all: boolean;
      readonly include: readonly SourceName[];
      readonly exclude: readonly SourceName[];
    }
  /** Well-formed, of a class this server does not know: to be ignored. */
  | { readonly type: "unknown" };
