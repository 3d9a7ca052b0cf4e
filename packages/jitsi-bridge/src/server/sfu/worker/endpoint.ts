/** One participant's connection inside the worker: its transport, what it sends, what it receives. */
import { randomBytes } from "node:crypto";
import type { ReceiverConstraints } from "../../../protocol/colibri";
import type { EndpointId, SourceName, VideoType } from "../../../protocol/ids";
import type { SourceDescription } from "../../../protocol/sources";
import { PacketSilence } from "../allocation/packet-silence";
import type { EndpointEvent } from "../ipc/messages";
import { SfuError } from "../sfu-error";
import type { LocalTransport, SfuEndpointOptions, TransportDescription } from "../types";
import { IncomingSource, type SourceRights } from "./incoming-source";
import type { Transport, UdpEndpoint } from "./media-core";
import { Receiver } from "./receiver";
import { remotePeer } from "./remote-transport";
import { MEDIA_PARAMETERS } from "./rtp-parameters";

/** Share by which an estimate must differ to be told again. */
const BANDWIDTH_CHANGE = 0.1;

/** What the conference must do when an endpoint changes. */
export interface EndpointListener {
  event(event: EndpointEvent): void;
  sourceAdded(source: IncomingSource): void;
  /** Before the native track ends: everything that forwards it must be closed now. */
  sourceRemoved(source: IncomingSource): void;
  /** The receiver exists: give it everybody else's sources. */
  receiverReady(receiver: Receiver): void;
}

/** What an endpoint is made of. */
export interface EndpointOptions extends SfuEndpointOptions {
  readonly id: EndpointId;
  readonly udp: UdpEndpoint;
  readonly candidates: LocalTransport["candidates"];
  readonly listener: EndpointListener;
}

/** Owns its transport, sources and receiver; closed by its conference. */
export class Endpoint {
  readonly id: EndpointId;
  readonly local: LocalTransport;
  readonly #udp: UdpEndpoint;
  readonly #listener: EndpointListener;
  readonly #rights: SourceRights;
  readonly #oneVideoPerPerson: boolean;
  readonly #sources = new Map<SourceName, IncomingSource>();
  #wanted: readonly SourceDescription[] = [];
  #constraints: ReceiverConstraints[] = [];
  #transport: Transport | undefined;
  #receiver: Receiver | undefined;
  #silence: PacketSilence | undefined;
  #toldBandwidthBps = 0;
  #closed = false;

  constructor({ id, udp, candidates, listener, ...options }: EndpointOptions) {
    this.id = id;
    this.#rights = options;
    this.#oneVideoPerPerson = options.oneVideoPerPerson ?? false;
    this.#udp = udp;
    this.#listener = listener;
    this.local = {
      ufrag: randomBytes(6).toString("hex"),
      pwd: randomBytes(16).toString("hex"),
      fingerprint: { hash: "sha-256", value: udp.getDTLSFingerprint(), setup: "actpass" },
      candidates,
    };
  }

  /** What the endpoint sends. */
  get sources(): readonly IncomingSource[] {
    return [...this.#sources.values()];
  }

  /** Everything it was told to send, even before its transport exists. */
  get descriptions(): readonly SourceDescription[] {
    return this.#wanted;
  }

  /** Absent until the remote side is known. */
  get receiver(): Receiver | undefined {
    return this.#receiver;
  }

  /** Round-trip time, ms; undefined while unknown. */
  get rttMs(): number | undefined {
    const rtt = this.#transport?.transport.GetRTT() ?? 0;
    return rtt > 0 ? rtt : undefined;
  }

  /** Starts ICE and DTLS. Throws `sfu.bad-transport`, also for a second call. */
  accept(remote: TransportDescription): void {
    if (this.#closed) throw new SfuError("sfu.closed");
    if (this.#transport) throw new SfuError("sfu.bad-transport", "accepted twice");
    const peer = remotePeer(remote);
    const { ufrag, pwd, fingerprint } = this.local;
    const transport = this.#udp.createTransport(peer, {
      ice: { ufrag, pwd },
      dtls: {
        setup: peer.dtls.setup === "passive" ? "active" : "passive",
        hash: fingerprint.hash,
        fingerprint: fingerprint.value,
      },
    });
    transport.setLocalProperties(MEDIA_PARAMETERS);
    transport.setRemoteProperties(MEDIA_PARAMETERS);
    this.#transport = transport;
    this.#watch(transport);
    const receiver = new Receiver(transport, {
      oneVideoPerPerson: this.#oneVideoPerPerson,
      forwardedSources: (sources) => this.#emit({ event: "forwardedSources", args: [sources] }),
    });
    for (const constraints of this.#constraints) receiver.setConstraints(constraints);
    this.#constraints = [];
    this.#receiver = receiver;
    this.#listener.receiverReady(receiver);
    this.#applySources(transport);
  }

  /** Replaces what the endpoint sends; kept until the transport exists. */
  setSources(wanted: readonly SourceDescription[]): void {
    this.#wanted = wanted;
    if (this.#transport) this.#applySources(this.#transport);
  }

  /** Kept in order until the transport exists. */
  setReceiverConstraints(constraints: ReceiverConstraints): void {
    if (this.#receiver) this.#receiver.setConstraints(constraints);
    else this.#constraints = [...this.#constraints.slice(-20), constraints];
  }

  /** Unknown sources are ignored: the message may have overtaken the signalling. */
  setVideoType(name: SourceName, videoType: VideoType): void {
    const source = this.#sources.get(name);
    if (source) source.videoType = videoType;
  }

  /** Reads counters and tells silence and bandwidth; a few times a second. */
  measure(nowMs: number): void {
    let packets = this.#icePackets();
    for (const source of this.#sources.values()) {
      source.measure(nowMs);
      packets += source.packetCount;
    }
    const active = this.#silence?.observe(packets, nowMs);
    if (active !== undefined) this.#emit({ event: "connectivity", args: [active] });
    this.#receiver?.measure(this.rttMs, nowMs);
    const bps = this.#receiver?.bandwidthBps;
    if (bps === undefined) return;
    if (Math.abs(bps - this.#toldBandwidthBps) < this.#toldBandwidthBps * BANDWIDTH_CHANGE) return;
    this.#toldBandwidthBps = bps;
    this.#emit({ event: "bandwidth", args: [bps] });
  }

  /** Idempotent; the others' forwarders of its sources go first. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const source of this.#sources.values()) this.#remove(source);
    this.#receiver?.close();
    this.#transport?.stop();
  }

  #watch(transport: Transport): void {
    transport.on("dtlsstate", (state) => {
      if (this.#closed) return;
      if (state === "connected") {
        this.#silence = new PacketSilence(performance.now());
        this.#receiver?.refresh();
        this.#emit({ event: "connected", args: [] });
      } else if (state === "failed") {
        this.#emit({ event: "failed", args: ["dtls-failed"] });
      }
    });
    transport.on("icetimeout", () => {
      if (!this.#closed) this.#emit({ event: "failed", args: ["ice-timeout"] });
    });
    transport.on("targetbitrate", (bps) => {
      this.#receiver?.reportBandwidth(bps, performance.now());
    });
  }

  #applySources(transport: Transport): void {
    const wanted = new Map(this.#wanted.map((source) => [source.name, source]));
    for (const source of this.#sources.values()) {
      const next = wanted.get(source.description.name);
      if (!next || !sameLayers(next, source.description)) this.#remove(source);
    }
    for (const description of wanted.values()) {
      const existing = this.#sources.get(description.name);
      if (existing) {
        existing.videoType = description.videoType ?? existing.videoType;
        continue;
      }
      const source = new IncomingSource(transport, description, this.#rights);
      this.#sources.set(description.name, source);
      this.#listener.sourceAdded(source);
    }
  }

  #remove(source: IncomingSource): void {
    this.#sources.delete(source.description.name);
    this.#listener.sourceRemoved(source);
    source.close();
  }

  #icePackets(): number {
    const ice = this.#transport?.getStats().ice;
    return ice ? ice.requestsReceived + ice.responsesReceived : 0;
  }

  #emit(event: EndpointEvent): void {
    this.#listener.event(event);
  }
}

function sameLayers(a: SourceDescription, b: SourceDescription): boolean {
  return (
    a.kind === b.kind &&
    a.layers.length === b.layers.length &&
    a.layers.every((layer, index) => {
      const other = b.layers[index];
      return layer.ssrc === other?.ssrc && layer.rtxSsrc === other.rtxSsrc;
    })
  );
}
