import type { ReceiverView } from "./receiver-view";
import { sameView } from "./receiver-view";

/** How long changes are gathered before the bridge hears of them. */
export const VIEW_INTERVAL_MS = 200;

/** Sends the view at most once per interval, the last one always, and never the same one twice. */
export class ViewSender {
  readonly #send: (view: ReceiverView) => void;
  #sent: ReceiverView | null = null;
  #next: ReceiverView | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;

  constructor(send: (view: ReceiverView) => void) {
    this.#send = send;
  }

  set(view: ReceiverView): void {
    if (this.#closed) return;
    this.#next = view;
    if (this.#timer === null) this.#flush();
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #flush(): void {
    this.#timer = null;
    const view = this.#next;
    this.#next = null;
    if (view === null || (this.#sent && sameView(this.#sent, view))) return;
    this.#sent = view;
    this.#send(view);
    this.#timer = setTimeout(() => {
      this.#flush();
    }, VIEW_INTERVAL_MS);
  }
}
