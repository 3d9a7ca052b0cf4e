/** The choices a receiver has for one source: which encoding, and how many of its temporal layers. */
import type { VideoType } from "../../../protocol/ids";

/** One encoding of a source as it is arriving now. */
export interface ActiveLayer {
  /** Names the encoding to the media core. */
  readonly encodingId: string;
  /** The picture's shorter side, so that an upright phone's 360x640 counts as 360. */
  readonly heightPx: number;
  readonly bitrateBps: number;
}

/** Every temporal layer of the encoding. */
export const ALL_TEMPORAL_LAYERS = 255;

/** One thing that can be forwarded, and what it costs. */
export interface LayerOption extends ActiveLayer {
  /** Highest temporal layer forwarded, `ALL_TEMPORAL_LAYERS` for the full frame rate. */
  readonly temporalLayer: number;
}

/** Share of the bit rate in the lower of VP8's three temporal layers, as browsers distribute it. */
const TEMPORAL_SHARES: readonly (readonly [temporalLayer: number, share: number])[] = [
  [0, 0.45],
  [1, 0.65],
];

/**
 * The options from worst to best that respect `maxHeightPx`; the smallest layer is always allowed,
 * because a receiver that asked for a picture prefers a larger one to none.
 *
 * A camera gives up resolution before frame rate and a screen frame rate before resolution, since
 * text must stay readable; only a camera's smallest layer comes with reduced frame rates, and a pinned
 * camera's not even that: signs need every frame.
 */
export function layerOptions(
  layers: readonly ActiveLayer[],
  maxHeightPx: number,
  videoType: VideoType,
  pinned = false,
): readonly LayerOption[] {
  const byHeight = [...layers].sort(
    (a, b) => a.heightPx - b.heightPx || a.bitrateBps - b.bitrateBps,
  );
  const allowed = byHeight.filter((layer, index) => index === 0 || layer.heightPx <= maxHeightPx);
  return allowed.flatMap((layer, index) =>
    videoType === "desktop" || (index === 0 && !pinned)
      ? withReducedRates(layer)
      : [fullRate(layer)],
  );
}

function withReducedRates(layer: ActiveLayer): readonly LayerOption[] {
  const reduced = TEMPORAL_SHARES.map(([temporalLayer, share]) => ({
    ...layer,
    temporalLayer,
    bitrateBps: Math.round(layer.bitrateBps * share),
  }));
  return [...reduced, fullRate(layer)];
}

function fullRate(layer: ActiveLayer): LayerOption {
  return { ...layer, temporalLayer: ALL_TEMPORAL_LAYERS };
}
