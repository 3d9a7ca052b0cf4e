import type { EpochSecret } from "./key-schedule";

/**
 * What the own frames become: `seal` with the secret in use (and nothing is sent without one), `open`
 * as they are, `hold` not sent at all.
 */
export type SendingMode = "seal" | "open" | "hold";

/** What the page tells the worker. */
export type ToWorker =
  | { readonly type: "add-secret"; readonly secret: EpochSecret }
  | { readonly type: "use-secret"; readonly secret: EpochSecret }
  | { readonly type: "forget-others"; readonly secret: EpochSecret }
  | {
      readonly type: "mode";
      readonly sending: SendingMode;
      /** Whether frames that nobody protected are shown. */
      readonly acceptsPlain: boolean;
    }
  | {
      readonly type: "streams";
      readonly transform: TransformTask;
      readonly readable: ReadableStream<unknown>;
      readonly writable: WritableStream<unknown>;
    };

/** What a transform does. */
export type TransformTask =
  | { readonly task: "send"; readonly kind: "audio" | "video"; readonly self: string }
  | { readonly task: "receive"; readonly kind: "audio" | "video"; readonly receiver: string };

/** How many frames of a receiving track became what, since the worker began. */
export interface FrameCounts {
  readonly read: number;
  readonly plain: number;
  readonly foreign: number;
  /** Who proved to have sent the last frame read. */
  readonly sender: string | null;
}

/** What the worker tells the page, twice a second while frames come. */
export interface FromWorker {
  readonly type: "counts";
  readonly receivers: Readonly<Record<string, FrameCounts>>;
}
