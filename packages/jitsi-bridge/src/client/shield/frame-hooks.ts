import type { ToWorker, TransformTask } from "./worker-messages";

/** How this browser lets frames be transformed. */
export type FrameAbility = "script-transform" | "encoded-streams";

/** The older, Chromium's own way (2020); gone from the type library. */
interface StreamingEnd {
  createEncodedStreams?(): {
    readonly readable: ReadableStream<unknown>;
    readonly writable: WritableStream<unknown>;
  };
}

/**
 * RTCRtpScriptTransform (W3C webrtc-encoded-transform) where there is one: Safari 15.4, Firefox 117,
 * Chromium 141; else Chromium's encoded streams; null where frames cannot be reached at all.
 */
export function frameAbility(): FrameAbility | null {
  if (typeof Worker !== "function" || !globalThis.crypto?.subtle) return null;
  if (typeof RTCRtpScriptTransform === "function") return "script-transform";
  if (typeof RTCRtpSender !== "function") return null;
  return "createEncodedStreams" in RTCRtpSender.prototype ? "encoded-streams" : null;
}

/**
 * Chromium's frames can be reached only over connections made with `encodedInsertableStreams`; without
 * it even RTCRtpScriptTransform is taken and silently does nothing (seen with Chromium 156). Over such
 * a connection nothing flows that no transform was put on, which is what we want.
 */
export function framesAreOrdered(): boolean {
  return typeof RTCRtpSender === "function" && "createEncodedStreams" in RTCRtpSender.prototype;
}

/**
 * Puts the worker between a peer connection and its frames, in both directions.
 *
 * Senders are taken before every local description, because nothing is sent that was not described;
 * receivers when their track is announced, before their first frame. Nothing of it depends on when the
 * library says something.
 */
export class FrameHooks {
  readonly #worker: Worker;
  readonly #ability: FrameAbility;
  readonly #selfId: () => string;
  readonly #hooked = new WeakSet<RTCPeerConnection>();
  readonly #senders = new WeakSet<RTCRtpSender>();
  readonly #receivers = new Map<string, RTCRtpReceiver>();
  readonly #known = new WeakSet<RTCRtpReceiver>();
  #created = 0;

  constructor(worker: Worker, ability: FrameAbility, selfId: () => string) {
    this.#worker = worker;
    this.#ability = ability;
    this.#selfId = selfId;
  }

  /** Takes a connection, new or already running; idempotent. */
  take(connection: RTCPeerConnection): void {
    if (this.#hooked.has(connection)) return;
    this.#hooked.add(connection);
    connection.addEventListener("track", ({ receiver }) => this.#takeReceiver(receiver));
    type Describe = (...args: readonly unknown[]) => Promise<void>;
    const describe = connection.setLocalDescription.bind(connection) as Describe;
    connection.setLocalDescription = (...args: readonly unknown[]) => {
      this.#sweep(connection);
      return describe(...args);
    };
    this.#sweep(connection);
  }

  /** The track of a receiver the worker told about; null when it is gone. */
  trackOf(receiver: string): MediaStreamTrack | null {
    return this.#receivers.get(receiver)?.track ?? null;
  }

  #sweep(connection: RTCPeerConnection): void {
    for (const { sender, receiver } of connection.getTransceivers()) {
      this.#takeReceiver(receiver);
      this.#takeSender(sender, receiver.track.kind);
    }
  }

  /** A sender may have no track yet; its receiver tells what it will send. */
  #takeSender(sender: RTCRtpSender, receives: string): void {
    if (this.#senders.has(sender)) return;
    this.#senders.add(sender);
    const kind = receives === "audio" ? "audio" : "video";
    this.#transform(sender, { task: "send", kind, self: this.#selfId() });
  }

  #takeReceiver(receiver: RTCRtpReceiver): void {
    if (this.#known.has(receiver)) return;
    this.#known.add(receiver);
    this.#created += 1;
    const id = `receiver-${this.#created}`;
    this.#receivers.set(id, receiver);
    const kind = receiver.track.kind === "audio" ? "audio" : "video";
    this.#transform(receiver, { task: "receive", kind, receiver: id });
  }

  #transform(end: RTCRtpSender | RTCRtpReceiver, transform: TransformTask): void {
    if (this.#ability === "script-transform") {
      end.transform = new RTCRtpScriptTransform(this.#worker, transform);
      return;
    }
    const streams = (end as StreamingEnd).createEncodedStreams?.();
    if (!streams) throw new TypeError("this connection's frames cannot be reached");
    const message: ToWorker = { type: "streams", transform, ...streams };
    this.#worker.postMessage(message, [streams.readable, streams.writable] as Transferable[]);
  }
}
