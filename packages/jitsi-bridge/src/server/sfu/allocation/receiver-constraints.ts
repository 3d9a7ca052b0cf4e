/** What one receiver asks for, accumulated over its messages (protocol: `ReceiverVideoConstraints`). */
import type { ReceiverConstraints } from "../../../protocol/colibri";
import type { EndpointId, SourceName } from "../../../protocol/ids";

/** Complete constraints: every field has a value, heights are `Infinity` when unlimited. */
export interface ReceiverState {
  /** Video sources at most; `Infinity` = unlimited. */
  readonly lastN: number;
  readonly selected: readonly string[];
  readonly onStage: readonly string[];
  readonly defaultMaxHeightPx: number;
  readonly maxHeightPx: ReadonlyMap<string, number>;
  /** The receiver's own word on its bandwidth; it overrules the estimate. */
  readonly assumedBandwidthBps?: number;
}

/** Before the first message: everybody, small (the stock bridge's default of 180 pixels). */
export const INITIAL_RECEIVER_STATE: ReceiverState = {
  lastN: Infinity,
  selected: [],
  onStage: [],
  defaultMaxHeightPx: 180,
  maxHeightPx: new Map(),
};

/** Applies one message; absent fields keep their value, lists and maps are replaced as a whole. */
export function mergeConstraints(state: ReceiverState, update: ReceiverConstraints): ReceiverState {
  const assumed = update.assumedBandwidthBps ?? state.assumedBandwidthBps;
  return {
    lastN: update.lastN === undefined ? state.lastN : unlimitedWhenNegative(update.lastN),
    selected: update.selected ?? state.selected,
    onStage: update.onStage ?? state.onStage,
    defaultMaxHeightPx:
      update.defaultMaxHeightPx === undefined
        ? state.defaultMaxHeightPx
        : unlimitedWhenNegative(update.defaultMaxHeightPx),
    maxHeightPx: update.maxHeightPx ? normalised(update.maxHeightPx) : state.maxHeightPx,
    ...(assumed !== undefined && assumed > 0 ? { assumedBandwidthBps: assumed } : {}),
  };
}

/** The height asked for one source: by its name, else by its owner's id, else the default. */
export function wantedHeight(state: ReceiverState, name: SourceName, owner: EndpointId): number {
  return state.maxHeightPx.get(name) ?? state.maxHeightPx.get(owner) ?? state.defaultMaxHeightPx;
}

function normalised(heights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...heights].map(([key, height]) => [key, unlimitedWhenNegative(height)]));
}

function unlimitedWhenNegative(value: number): number {
  return value < 0 ? Infinity : value;
}
