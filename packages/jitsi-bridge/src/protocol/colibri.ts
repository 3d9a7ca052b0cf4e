/** Messages of the bridge channel (colibri-ws), as plain data. */
import type { EndpointId, SourceName } from "./ids";

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
