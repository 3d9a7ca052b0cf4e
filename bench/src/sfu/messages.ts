/** What the benchmark and its peers' process say to each other. */
import type { PeerTarget } from "@stadtstube/jitsi-bridge/testing";

/** To the peers' process. */
export type ToPeers =
  | {
      readonly type: "join";
      readonly target: PeerTarget;
      readonly room: string;
      readonly grants: readonly string[];
      readonly maxHeightPx: number;
    }
  | { readonly type: "count" }
  | { readonly type: "leave" };

/** Sums over all peers since they joined. */
export interface PeerTotals {
  readonly receivedPackets: number;
  readonly receivedPayloadBytes: number;
  readonly sentPackets: number;
  readonly lost: number;
  readonly receivedStreams: number;
  readonly failures: readonly string[];
}

/** From the peers' process. */
export type FromPeers =
  /** How long each join took, from the first byte to the first packet of media that may flow. */
  | { readonly type: "joined"; readonly joinMs: readonly number[] }
  | { readonly type: "counted"; readonly totals: PeerTotals }
  | { readonly type: "left" }
  | { readonly type: "failed"; readonly reason: string };
