/** One ICE/DTLS/SRTP transport as a client opens it towards the bridge, without a browser. */
import {
  IceCandidate,
  ProtectionProfileAes128CmHmacSha1_80,
  RTCDtlsParameters,
  RTCDtlsFingerprint,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  type RtcpPacket,
  RtpHeader,
  type RtpPacket,
  type Extension,
} from "werift";
import type { ControlPacket } from "./arrival-feedback";

/** The bridge's side, as session-initiate says it. */
export interface RemoteTransport {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: { readonly hash: string; readonly value: string };
  readonly candidates: readonly { readonly ip: string; readonly port: number }[];
}

/** Our side, as session-accept says it. */
export interface OwnTransport {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: { readonly hash: string; readonly value: string };
}

/** How far the transport has come. */
export type TransportState = "new" | "connecting" | "connected" | "failed" | "closed";

/** One packet to send; the transport-wide sequence number is added when its extension id is known. */
export interface OutgoingPacket {
  readonly ssrc: number;
  readonly payloadType: number;
  readonly sequenceNumber: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly payload: Buffer;
  readonly extensions: readonly Extension[];
}

/** A TURN server with its credentials, as XEP-0215 names them. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  readonly transport: "udp" | "tcp";
  readonly username: string;
  readonly password: string;
}

/** An RTP packet that need not be one. */
export interface ForgedRtp {
  readonly header: Buffer;
  readonly payload: Buffer;
  readonly ssrc: number;
  readonly sequenceNumber: number;
}

/** Whoever creates it closes it. */
export class MediaTransport {
  readonly own: OwnTransport;
  readonly #ice: RTCIceTransport;
  readonly #dtls: RTCDtlsTransport;
  #state: TransportState = "new";
  #transportSequence = 0;

  private constructor(ice: RTCIceTransport, dtls: RTCDtlsTransport) {
    this.#ice = ice;
    this.#dtls = dtls;
    const { usernameFragment, password } = ice.localParameters;
    const fingerprint = dtls.localParameters.fingerprints[0];
    if (!fingerprint) throw new Error("no own certificate");
    this.own = {
      ufrag: usernameFragment,
      pwd: password,
      fingerprint: { hash: fingerprint.algorithm, value: fingerprint.value },
    };
  }

  /** Opens a UDP socket and makes credentials; sends nothing yet. */
  static async create(relay?: Relay): Promise<MediaTransport> {
    // No interface lookup: one socket on all interfaces reaches loopback and own addresses alike.
    const gatherer = new RTCIceGatherer({
      useIpv4: false,
      useIpv6: false,
      additionalHostAddresses: ["127.0.0.1"],
      ...(relay ? throughRelay(relay) : {}),
    });
    // The library would otherwise ask a public STUN server for our address.
    gatherer.connection.stunServer = undefined;
    const ice = new RTCIceTransport(gatherer);
    ice.connection.iceControlling = true;
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const dtls = new RTCDtlsTransport(TRANSPORT_CONFIG, ice, certificate, [
      ProtectionProfileAes128CmHmacSha1_80,
    ]);
    dtls.role = "client";
    await gatherer.gather();
    return new MediaTransport(ice, dtls);
  }

  get state(): TransportState {
    return this.#state;
  }

  /** Resolves when media can flow; rejects when ICE or DTLS fails. */
  async connect(remote: RemoteTransport): Promise<void> {
    this.#state = "connecting";
    try {
      this.#ice.setRemoteParams(
        new RTCIceParameters({ usernameFragment: remote.ufrag, password: remote.pwd }),
      );
      for (const { ip, port } of remote.candidates) {
        await this.#ice.addRemoteCandidate(
          new IceCandidate(1, "1", ip, port, 2_130_706_431, "udp", "host"),
        );
      }
      await this.#ice.addRemoteCandidate(undefined);
      const { hash, value } = remote.fingerprint;
      this.#dtls.setRemoteParams(
        new RTCDtlsParameters([new RTCDtlsFingerprint(hash, value)], "server"),
      );
      await this.#ice.start();
      await this.#dtls.start();
      if (!this.#isClosed()) this.#state = "connected";
    } catch (error) {
      if (!this.#isClosed()) this.#state = "failed";
      throw error;
    }
  }

  /** The listener lives as long as the transport. */
  onRtp(listener: (packet: RtpPacket) => void): void {
    this.#dtls.onRtp.subscribe(listener);
  }

  /** The listener lives as long as the transport. */
  onRtcp(listener: (packet: RtcpPacket) => void): void {
    this.#dtls.onRtcp.subscribe(listener);
  }

  /** Sends one packet now; does nothing unless connected. */
  sendRtp(packet: OutgoingPacket, transportSequenceId?: number): void {
    if (this.#state !== "connected") return;
    const { payload, extensions, ...fields } = packet;
    const header = new RtpHeader({
      ...fields,
      extension: true,
      extensions: [...extensions, ...this.#transportSequenceExtension(transportSequenceId)],
    });
    void this.#dtls.sendRtp(payload, header);
  }

  /** Sends one compound packet now; does nothing unless connected. */
  sendRtcp(packets: readonly ControlPacket[]): void {
    if (this.#state !== "connected" || packets.length === 0) return;
    // The library only calls serialize() of what it is given.
    void this.#dtls.sendRtcp([...packets] as RtcpPacket[]);
  }

  /**
   * Sends any header and payload as SRTP that the bridge will authenticate: `ssrc` and
   * `sequenceNumber` choose the key stream, the header's bytes may say anything.
   */
  sendForgedRtp(forged: ForgedRtp): void {
    if (this.#state !== "connected") return;
    const { header, payload, ssrc, sequenceNumber } = forged;
    const written = { ssrc, sequenceNumber, serializeSize: header.length, serialize: () => header };
    void this.#dtls.sendRtp(payload, written as unknown as RtpHeader);
  }

  /** Sends any bytes (eight at least) as SRTCP that the bridge will authenticate. */
  sendForgedRtcp(bytes: Buffer): void {
    if (this.#state !== "connected") return;
    void this.#dtls.sendRtcp([{ serialize: () => bytes }] as unknown as RtcpPacket[]);
  }

  /** Puts arbitrary bytes on the wire of a connected transport, as a hostile client would. */
  sendDatagram(bytes: Buffer): void {
    if (this.#state === "connected") void this.#ice.connection.send(bytes).catch(() => undefined);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    if (this.#isClosed()) return;
    this.#state = "closed";
    await this.#dtls.stop();
  }

  #isClosed(): boolean {
    return this.#state === "closed";
  }

  #transportSequenceExtension(id: number | undefined): Extension[] {
    if (id === undefined) return [];
    const payload = Buffer.alloc(2);
    payload.writeUInt16BE(this.#transportSequence);
    this.#transportSequence = (this.#transportSequence + 1) & 0xffff;
    return [{ id, payload }];
  }
}

/** The library reads only `debug` of a peer connection's configuration here. */
const TRANSPORT_CONFIG = { debug: {} } as ConstructorParameters<typeof RTCDtlsTransport>[0];

/** Every candidate but the relayed one is left out: the network lets nothing else through. */
function throughRelay({ host, port, transport, username, password }: Relay) {
  return {
    turnServer: [host, port] as [string, number],
    turnUsername: username,
    turnPassword: password,
    turnTransport: transport,
    forceTurn: true,
  };
}
