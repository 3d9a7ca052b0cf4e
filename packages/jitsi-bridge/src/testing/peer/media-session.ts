/** One Jingle session of a scripted peer: its transport, what it sends and what it counts. */
import {
  GenericNack,
  PictureLossIndication,
  RtcpPayloadSpecificFeedback,
  RtcpSrPacket,
  RtcpTransportLayerFeedback,
  type RtcpPacket,
  type RtpPacket,
} from "werift";
import { ArrivalFeedback } from "./arrival-feedback";
import { AudioSender } from "./audio-sender";
import type { Offer } from "./jingle-offer";
import { LossRepair, type RepairCount } from "./loss-repair";
import { MediaTransport, type Relay } from "./media-transport";
import { OutgoingStream } from "./outgoing-stream";
import type { OwnSource } from "./own-sources";
import { ReceiveLedger } from "./receive-ledger";
import { VideoSender, type VideoLayer } from "./video-sender";

/** What to send in this session. */
export interface MediaSessionOptions {
  readonly offer: Offer;
  /** Everything through this TURN server; default straight to the bridge. */
  readonly relay?: Relay | undefined;
  readonly audio?: { readonly source: OwnSource; readonly speaking: boolean };
  readonly video?: {
    readonly source: OwnSource;
    readonly layers: readonly VideoLayer[];
    readonly framesPerSecond: number;
  };
}

const CLOCK_MS = 10;
const NACK_MS = 20;
const FEEDBACK_MS = 100;
const REPORT_MS = 1_000;
/** Sender of our RTCP when we send no media ourselves. */
const RECEIVER_SSRC = 1;

/** Whoever creates it closes it. */
export class MediaSession {
  readonly offer: Offer;
  readonly transport: MediaTransport;
  readonly audio: AudioSender | undefined;
  readonly video: VideoSender | undefined;
  #screen: VideoSender | undefined;
  readonly #ledger: ReceiveLedger;
  readonly #feedback: ArrivalFeedback | undefined;
  readonly #repair = new LossRepair();
  readonly #timers: NodeJS.Timeout[] = [];
  #pictureLossReceived = 0;

  private constructor(transport: MediaTransport, options: MediaSessionOptions) {
    const { numbers } = options.offer;
    this.offer = options.offer;
    this.transport = transport;
    this.audio = createAudio(transport, options);
    this.video = createVideo(transport, options);
    this.#ledger = new ReceiveLedger({
      videoPayloadType: numbers.vp8,
      ...(numbers.audioLevelId === undefined ? {} : { audioLevelId: numbers.audioLevelId }),
    });
    if (numbers.transportSequenceId !== undefined) {
      this.#feedback = new ArrivalFeedback(numbers.transportSequenceId);
    }
    transport.onRtp((packet) => this.#receive(packet));
    transport.onRtcp((packet) => this.#receiveControl(packet));
  }

  /** The SSRC that a retransmission SSRC repeats; told by who knows the announcements. */
  mediaSsrcOf: (rtxSsrc: number) => number | undefined = () => undefined;

  /** Makes the transport; nothing flows before `start`. */
  static async create(options: MediaSessionOptions): Promise<MediaSession> {
    return new MediaSession(await MediaTransport.create(options.relay), options);
  }

  /** The second picture, once it was started. */
  get screen(): VideoSender | undefined {
    return this.#screen;
  }

  /** Starts sending a second picture of one layer; a muted one comes back. */
  startScreen(source: OwnSource, layer: VideoLayer, framesPerSecond: number): void {
    this.#screen ??= createVideo(this.transport, {
      offer: this.offer,
      video: { source, layers: [layer], framesPerSecond },
    });
    this.#screen?.setMuted(false);
  }

  get ledger(): ReceiveLedger {
    return this.#ledger;
  }

  /** Video packets that did not come at first, and those that came on request. */
  get repair(): RepairCount {
    return this.#repair.total();
  }

  /** PLI and FIR the bridge sent us. */
  get pictureLossReceived(): number {
    return this.#pictureLossReceived;
  }

  /** Connects and starts sending; rejects when ICE or DTLS fails. */
  async start(): Promise<void> {
    await this.transport.connect(this.offer.transport);
    if (this.transport.state !== "connected") return;
    this.#every(CLOCK_MS, (nowMs) => this.#tick(nowMs));
    this.#every(NACK_MS, (nowMs) => this.#sendNacks(nowMs));
    this.#every(FEEDBACK_MS, () => this.#sendFeedback());
    this.#every(REPORT_MS, (nowMs) => this.#sendReports(nowMs));
  }

  /** Idempotent. */
  async close(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    await this.transport.close();
  }

  #every(intervalMs: number, run: (nowMs: number) => void): void {
    this.#timers.push(setInterval(() => run(performance.now()), intervalMs));
  }

  #tick(nowMs: number): void {
    this.audio?.tick(nowMs);
    this.video?.tick(nowMs);
    this.#screen?.tick(nowMs);
  }

  #sendFeedback(): void {
    const mediaSsrc = this.#ledger.streams().keys().next().value;
    const arrivals = this.#feedback?.report(this.#ownSsrc(), mediaSsrc ?? 0);
    if (arrivals) this.transport.sendRtcp([arrivals]);
  }

  #sendNacks(nowMs: number): void {
    const nacks = [...this.#repair.due(nowMs)].map(([mediaSourceSsrc, lost]) => {
      const senderSsrc = this.#ownSsrc();
      const feedback = new GenericNack({
        senderSsrc,
        mediaSourceSsrc,
        lost: [...lost].sort(ascending),
      });
      return new RtcpTransportLayerFeedback({ feedback });
    });
    this.transport.sendRtcp(nacks);
  }

  #sendReports(nowMs: number): void {
    const streams = this.#streams();
    const reports = streams.flatMap((stream) => stream.senderReport(Date.now()) ?? []);
    const received = this.#ledger.receiverReport(this.#ownSsrc(), nowMs);
    const losses = this.#ledger.undecodable().map((mediaSsrc) => this.#pictureLoss(mediaSsrc));
    this.transport.sendRtcp([...reports, ...(received ? [received] : []), ...losses]);
  }

  /** Asks the bridge for a key frame of what we receive on this SSRC. */
  requestKeyFrame(mediaSsrc: number): void {
    this.transport.sendRtcp([this.#pictureLoss(mediaSsrc)]);
  }

  #pictureLoss(mediaSsrc: number): RtcpPayloadSpecificFeedback {
    const feedback = new PictureLossIndication({ senderSsrc: this.#ownSsrc(), mediaSsrc });
    return new RtcpPayloadSpecificFeedback({ feedback });
  }

  #receive(packet: RtpPacket): void {
    const nowMs = performance.now();
    this.#ledger.add(packet, nowMs);
    this.#feedback?.add(packet, nowMs);
    this.#noteForRepair(packet, nowMs);
  }

  #noteForRepair({ header, payload }: RtpPacket, nowMs: number): void {
    const { vp8, vp8Rtx } = this.offer.numbers;
    if (header.payloadType === vp8) {
      this.#repair.arrived(header.ssrc, header.sequenceNumber, nowMs);
    } else if (header.payloadType === vp8Rtx) {
      const media = this.mediaSsrcOf(header.ssrc);
      if (media === undefined || payload.length < 2) return;
      if (this.#repair.retransmitted(media, payload.readUInt16BE(0))) {
        this.#ledger.addRepaired(media, payload.subarray(2));
      }
    }
  }

  #receiveControl(packet: RtcpPacket): void {
    if (packet instanceof RtcpSrPacket) {
      this.#ledger.addSenderReport(packet, performance.now());
    } else if (packet instanceof RtcpPayloadSpecificFeedback) {
      this.#answerPictureLoss(packet.feedback);
    } else if (packet instanceof RtcpTransportLayerFeedback) {
      const { feedback } = packet;
      if (feedback instanceof GenericNack) this.#resend(feedback);
    }
  }

  #answerPictureLoss(feedback: RtcpPayloadSpecificFeedback["feedback"]): void {
    const ssrcs = keyFrameSsrcs(feedback);
    this.#pictureLossReceived += ssrcs.length;
    for (const ssrc of ssrcs) {
      this.video?.requestKeyFrame(ssrc);
      this.#screen?.requestKeyFrame(ssrc);
    }
  }

  #resend(nack: GenericNack): void {
    const stream = this.#streams().find(({ ssrc }) => ssrc === nack.mediaSourceSsrc);
    stream?.resend(nack.lost);
  }

  #streams(): readonly OutgoingStream[] {
    return [
      ...(this.audio ? [this.audio.stream] : []),
      ...(this.video?.streams ?? []),
      ...(this.#screen?.streams ?? []),
    ];
  }

  #ownSsrc(): number {
    return this.#streams()[0]?.ssrc ?? RECEIVER_SSRC;
  }
}

/** Of a PLI or FIR; nothing for other feedback. */
function keyFrameSsrcs(feedback: RtcpPayloadSpecificFeedback["feedback"]): readonly number[] {
  if (feedback instanceof PictureLossIndication) return [feedback.mediaSsrc];
  return "fir" in feedback ? feedback.fir.map(({ ssrc }) => ssrc) : [];
}

function createAudio(transport: MediaTransport, options: MediaSessionOptions) {
  const { audio, offer } = options;
  const ssrc = audio?.source.layers[0]?.ssrc;
  if (!audio || ssrc === undefined) return undefined;
  const { opus, audioLevelId, transportSequenceId } = offer.numbers;
  const stream = new OutgoingStream({
    transport,
    ssrc,
    payloadType: opus,
    clockRateHz: 48_000,
    ...(transportSequenceId === undefined ? {} : { transportSequenceId }),
  });
  return new AudioSender(stream, {
    speaking: audio.speaking,
    ...(audioLevelId === undefined ? {} : { audioLevelId }),
  });
}

function createVideo(transport: MediaTransport, options: MediaSessionOptions) {
  const { video, offer } = options;
  if (!video) return undefined;
  const { vp8, vp8Rtx, transportSequenceId } = offer.numbers;
  const layers = video.source.layers.flatMap(({ ssrc, rtxSsrc }, index) => {
    const layer = video.layers[index];
    if (!layer) return [];
    const rtx =
      rtxSsrc === undefined || vp8Rtx === undefined
        ? {}
        : { rtx: { ssrc: rtxSsrc, payloadType: vp8Rtx } };
    const stream = new OutgoingStream({
      transport,
      ssrc,
      payloadType: vp8,
      clockRateHz: 90_000,
      ...rtx,
      ...(transportSequenceId === undefined ? {} : { transportSequenceId }),
    });
    return [{ layer, stream }];
  });
  return new VideoSender(layers, video.framesPerSecond);
}

function ascending(a: number, b: number): number {
  return a - b;
}
