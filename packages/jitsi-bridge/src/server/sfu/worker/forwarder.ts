/** Forwards one source to one receiver, on the SSRCs announced there. */
import { ALL_TEMPORAL_LAYERS } from "../allocation/layer-options";
import type { LayerOption } from "../allocation/layer-options";
import { CounterDelta, trafficOf } from "./counter-delta";
import type { Traffic } from "./counter-delta";
import type { IncomingSource } from "./incoming-source";
import { LossReports } from "./loss-reports";
import type { OutgoingTrack, Transponder, Transport } from "./media-core";
import { encodingIdOf, outgoingParameters } from "./rtp-parameters";

/** A layer switch waits for a key frame this long before it is forced. */
const SWITCH_DEADLINE_MS = 1_500;

/** Owns the departing track; closed, or given another source, before the source it forwards. */
export class Forwarder {
  /** Whose SSRCs the receiver knows. */
  readonly announced: IncomingSource;
  readonly #transport: Transport;
  readonly #track: OutgoingTrack;
  readonly #transponder: Transponder;
  readonly #counters: OutgoingTrack["source"];
  readonly #traffic = new CounterDelta();
  readonly #losses = new LossReports();
  #source: IncomingSource;
  #option: LayerOption | undefined;
  #deadline: NodeJS.Timeout | undefined;

  constructor(transport: Transport, source: IncomingSource) {
    const { description } = source;
    this.announced = source;
    this.#source = source;
    this.#transport = transport;
    this.#track = transport.createOutgoingStreamTrack(
      description.kind,
      outgoingParameters(description),
    );
    this.#transponder = this.#track.createTransponder();
    this.#counters = this.#track.source;
    const [layer] = description.layers;
    if (description.kind === "audio" && layer) {
      const encodingId = encodingIdOf(description, layer);
      this.#transponder.setIncomingTrack(source.track, { encodingId });
    }
  }

  /** What is being forwarded: the announced source, or another picture of the same person. */
  get source(): IncomingSource {
    return this.#source;
  }

  /** Shows another source on the same SSRCs from the next `forward` on; sequence numbers go on. */
  carry(source: IncomingSource): void {
    if (this.#source === source) return;
    if (this.#option) this.#detach();
    this.#option = undefined;
    this.#source = source;
  }

  /** What is being forwarded of a video source. */
  get option(): LayerOption | undefined {
    return this.#option;
  }

  /** Changes what is forwarded; undefined = nothing, with no gap in the sequence numbers later. */
  forward(option: LayerOption | undefined): void {
    const previous = this.#option;
    this.#option = option;
    if (!option) {
      if (previous) this.#detach();
      return;
    }
    if (!previous) {
      this.#transponder.setIncomingTrack(this.#source.track, option, false);
      this.#source.requestKeyFrame(option.encodingId);
    } else if (previous.encodingId !== option.encodingId) {
      this.#switchTo(option.encodingId);
    }
    if (!previous || previous.temporalLayer !== option.temporalLayer) {
      this.#transponder.transponder.SelectLayer(ALL_TEMPORAL_LAYERS, option.temporalLayer);
    }
  }

  /** The receiver has just become able to decode: it needs a key frame. */
  refresh(): void {
    if (this.#option) this.#source.requestKeyFrame(this.#option.encodingId);
  }

  /** Traffic since the last call. */
  takeTraffic(): Traffic {
    const { media, rtx } = this.#counters;
    return this.#traffic.take(trafficOf(media, rtx, this.#losses.read(media)));
  }

  /** Reports the receiver has sent about it so far. */
  get reports(): number {
    return this.#losses.reports;
  }

  /** Idempotent. */
  close(): void {
    clearTimeout(this.#deadline);
    this.#track.stop();
    this.#transport.outgoingStreamTracks.delete(this.#track.getId());
  }

  #detach(): void {
    clearTimeout(this.#deadline);
    this.#transponder.setIncomingTrack(null);
  }

  /**
   * The old layer goes on until the new one's key frame arrives. If that never comes (the request
   * was lost, the old layer ended) the switch is forced; forcing a finished switch does nothing.
   */
  #switchTo(encodingId: string): void {
    this.#transponder.selectEncoding(encodingId, true);
    this.#source.requestKeyFrame(encodingId);
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      const encoding = this.#source.encoding(encodingId);
      if (!encoding || this.#option?.encodingId !== encodingId) return;
      const stream = encoding.source.toRTPIncomingMediaStream();
      this.#transponder.transponder.SetIncoming(stream, encoding.receiver, false);
    }, SWITCH_DEADLINE_MS);
  }
}
