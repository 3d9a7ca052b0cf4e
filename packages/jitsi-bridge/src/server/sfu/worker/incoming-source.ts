/** One source as it arrives from its sender: audio, or video with one to three simulcast layers. */
import type { VideoType } from "../../../protocol/ids";
import type { SourceDescription } from "../../../protocol/sources";
import { layerHeights } from "../allocation/layer-heights";
import { LayerMeter } from "../allocation/layer-meter";
import type { ActiveLayer } from "../allocation/layer-options";
import type { SfuEndpointOptions } from "../types";
import { CounterDelta, addTraffic, NO_TRAFFIC, trafficOf } from "./counter-delta";
import type { Traffic } from "./counter-delta";
import type { Encoding, IncomingTrack, Transport } from "./media-core";
import { encodingIdOf, incomingParameters } from "./rtp-parameters";

/** The media core drops key frame requests closer than 500 ms; ask again after this long. */
const KEY_FRAME_RETRY_MS = 600;

interface Layer {
  readonly encoding: Encoding;
  readonly meter: LayerMeter;
  readonly traffic: CounterDelta;
  retry: NodeJS.Timeout | undefined;
}

/** What the sender may do with it. */
export type SourceRights = Pick<SfuEndpointOptions, "mayShareScreen" | "pinnedForAll">;

/** Owns the native track; `close()` after everything that forwards it was closed. */
export class IncomingSource {
  readonly description: SourceDescription;
  readonly track: IncomingTrack;
  videoType: VideoType;
  readonly #layers: readonly Layer[];

  /** Everybody gets it, in every frame. */
  readonly pinned: boolean;
  readonly #mayShareScreen: boolean;

  constructor(
    transport: Transport,
    description: SourceDescription,
    { mayShareScreen = true, pinnedForAll = false }: SourceRights = {},
  ) {
    this.description = description;
    this.pinned = pinnedForAll;
    this.#mayShareScreen = mayShareScreen;
    this.videoType = description.videoType ?? "camera";
    const track = transport.createIncomingStreamTrack(
      description.kind,
      incomingParameters(description),
    );
    this.track = track;
    this.#layers = description.layers.flatMap((layer) => {
      const encoding = track.getEncoding(encodingIdOf(description, layer));
      if (!encoding) return [];
      return { encoding, meter: new LayerMeter(), traffic: new CounterDelta(), retry: undefined };
    });
  }

  /** False while it shows a screen its sender may not share. */
  get forwardable(): boolean {
    return this.videoType !== "desktop" || this.#mayShareScreen;
  }

  /** Reads the counters of every layer; cheap, to be called a few times a second. */
  measure(nowMs: number): void {
    for (const { encoding, meter } of this.#layers) {
      const { media } = encoding.source;
      meter.read({ packets: media.numPackets, bytes: media.totalBytes }, nowMs);
    }
  }

  /** Layers being sent now, lowest first. */
  activeLayers(nowMs: number): readonly ActiveLayer[] {
    const heights = this.#heights();
    return this.#layers.flatMap(({ encoding, meter }, index) =>
      meter.isActive(nowMs)
        ? {
            encodingId: encoding.id,
            heightPx: heights[index] ?? 0,
            bitrateBps: meter.bitrateBps,
          }
        : [],
    );
  }

  /** The smallest layer, to wait for when nothing is sent yet. */
  smallestLayer(): ActiveLayer | undefined {
    const encodingId = this.#layers[0]?.encoding.id;
    return encodingId === undefined
      ? undefined
      : { encodingId, heightPx: this.#heights()[0] ?? 0, bitrateBps: 0 };
  }

  /** Asks the sender for a key frame (RFC 4585 PLI), again if the first request was swallowed. */
  requestKeyFrame(encodingId: string): void {
    const layer = this.#layers.find(({ encoding }) => encoding.id === encodingId);
    if (!layer || this.description.kind === "audio") return;
    const { media } = layer.encoding.source;
    const before = media.totalPLIs;
    layer.encoding.receiver.SendPLI(media.ssrc);
    layer.retry ??= setTimeout(() => {
      layer.retry = undefined;
      if (media.totalPLIs === before) layer.encoding.receiver.SendPLI(media.ssrc);
    }, KEY_FRAME_RETRY_MS);
  }

  /** The native stream and receiver of a layer, for switching without the wrapper's cache. */
  encoding(encodingId: string): Encoding | undefined {
    return this.#layers.find(({ encoding }) => encoding.id === encodingId)?.encoding;
  }

  /** Bit rate of all layers together. */
  get bitrateBps(): number {
    return this.#layers.reduce((sum, { meter }) => sum + meter.bitrateBps, 0);
  }

  /** Packets ever received, of any kind. */
  get packetCount(): number {
    return this.#layers.reduce(
      (sum, { encoding: { source } }) => sum + source.media.numPackets + source.rtx.numPackets,
      0,
    );
  }

  /** Traffic since the last call. */
  takeTraffic(): Traffic {
    return this.#layers.reduce((sum, { encoding, traffic }) => {
      const { media, rtx } = encoding.source;
      return addTraffic(sum, traffic.take(trafficOf(media, rtx, media.lostPackets)));
    }, NO_TRAFFIC);
  }

  /** Idempotent. */
  close(): void {
    for (const layer of this.#layers) clearTimeout(layer.retry);
    this.track.stop();
  }

  #heights(): readonly number[] {
    return layerHeights(
      this.#layers.map(({ encoding: { source } }) => {
        const shorter = Math.min(source.media.width, source.media.height);
        return shorter > 0 ? shorter : undefined;
      }),
    );
  }
}
