import type { Bytes } from "./bytes";
import { headLengthOf } from "./frame-format";
import { FrameOpener } from "./frame-opener";
import { FrameSealer } from "./frame-sealer";
import { KeyRing } from "./key-ring";
import { senderTag } from "./key-schedule";
import type {
  FrameCounts,
  FromWorker,
  SendingMode,
  ToWorker,
  TransformTask,
} from "./worker-messages";

/** An encoded frame of a browser (W3C webrtc-encoded-transform), as far as it is touched here. */
export interface EncodedFrame {
  data: ArrayBuffer;
  /** `key` or `delta` for video; absent for audio. */
  readonly type?: string;
  getMetadata(): { readonly mimeType?: string };
}

/** Lets a frame go on. */
export type Forward = (frame: EncodedFrame) => void;

interface Counting {
  read: number;
  plain: number;
  foreign: number;
  sender: string | null;
}

/**
 * What runs in the worker: every frame of a connection comes by here, in both directions.
 *
 * A frame that should be protected and cannot be is not sent; one that cannot be read is not shown.
 */
export class FrameWorker {
  readonly #ring = new KeyRing();
  readonly #counts = new Map<string, Counting>();
  #sending: SendingMode = "hold";
  #acceptsPlain = false;
  #told = "";

  /** Carries out what the page says, except for streams. */
  async heard(message: Exclude<ToWorker, { type: "streams" }>): Promise<void> {
    switch (message.type) {
      case "add-secret":
        return this.#ring.add(message.secret);
      case "use-secret":
        return this.#ring.use(message.secret);
      case "forget-others":
        return this.#ring.forgetOthers(message.secret);
      case "mode":
        this.#sending = message.sending;
        this.#acceptsPlain = message.acceptsPlain;
    }
  }

  /** A function for every frame of one track, in their order. */
  transform(task: TransformTask): (frame: EncodedFrame, forward: Forward) => Promise<void> {
    return task.task === "send" ? this.#sender(task) : this.#receiver(task);
  }

  /** What came, if it is news. */
  news(): FromWorker | null {
    const receivers: Record<string, FrameCounts> = {};
    for (const [receiver, counts] of this.#counts) receivers[receiver] = { ...counts };
    const text = JSON.stringify(receivers);
    if (text === this.#told) return null;
    this.#told = text;
    return { type: "counts", receivers };
  }

  #sender({ kind, self }: TransformTask & { task: "send" }) {
    const sealer = senderTag(self).then((tag) => new FrameSealer(this.#ring, tag));
    return async (frame: EncodedFrame, forward: Forward) => {
      if (this.#sending === "open") return forward(frame);
      if (this.#sending === "hold") return;
      const { mimeType } = frame.getMetadata();
      const headLength = headLengthOf({ kind, mimeType, key: frame.type === "key" });
      if (headLength === null) return;
      const sealed = await (await sealer).seal(bytesOf(frame), headLength);
      if (sealed === null) return;
      frame.data = sealed.buffer;
      forward(frame);
    };
  }

  #receiver({ receiver }: TransformTask & { task: "receive" }) {
    const opener = new FrameOpener(this.#ring);
    const counts: Counting = { read: 0, plain: 0, foreign: 0, sender: null };
    this.#counts.set(receiver, counts);
    return async (frame: EncodedFrame, forward: Forward) => {
      // A receiver that is about to change its track sends frames without content.
      if (frame.data.byteLength === 0) return forward(frame);
      const opened = await opener.open(bytesOf(frame));
      switch (opened.kind) {
        case "read":
          counts.read += 1;
          counts.sender = opened.sender;
          frame.data = opened.frame.buffer;
          return forward(frame);
        case "plain":
          counts.plain += 1;
          if (this.#acceptsPlain) forward(frame);
          return;
        case "foreign":
          counts.foreign += 1;
          return;
        case "repeated":
      }
    };
  }
}

const bytesOf = (frame: EncodedFrame): Bytes => new Uint8Array(frame.data);
