import type { MeetingClient } from "@stadtstube/jitsi-bridge/client";

type PresenceReply =
  { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } };

/** How a page says that it is in a meeting. */
export interface PresencePorts {
  report(presence: {
    readonly renewalToken: string;
    readonly endpointId: string | null;
  }): Promise<PresenceReply>;
  /** Sends without waiting, also while the page goes away. */
  tell(presence: { readonly renewalToken: string; readonly endpointId: null }): void;
}

const BEAT_MS = 20_000;

/**
 * Nameless signs of life from a meeting, so that who comes later sees how many are there; and to
 * which connection the right to be there belongs, so that who is thrown out stays out.
 *
 * Begins when the client is inside and says goodbye when closed. Whoever makes it closes it.
 */
export class PresenceBeat {
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #unsubscribe: () => void;
  #said: string | null = null;
  #closed = false;

  constructor(
    private readonly client: Pick<MeetingClient, "state" | "subscribe">,
    private readonly renewalToken: string,
    private readonly ports: PresencePorts,
    private readonly onOver: (why: "closed" | "expired") => void,
  ) {
    this.#unsubscribe = client.subscribe(() => this.#follow());
    this.#follow();
  }

  /** Says goodbye, if anything was said. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#unsubscribe();
    clearInterval(this.#timer);
    if (this.#said === null) return;
    this.ports.tell({ renewalToken: this.renewalToken, endpointId: null });
  }

  #follow(): void {
    const { selfId, connection } = this.client.state;
    if (connection.phase === "joined" && selfId !== null && selfId !== this.#said) this.#beat();
  }

  #beat(): void {
    const { selfId, connection } = this.client.state;
    if (connection.phase !== "joined" || selfId === null) return;
    this.#said = selfId;
    this.#timer ??= setInterval(() => this.#beat(), BEAT_MS);
    const { renewalToken } = this;
    // One that is lost is made good by the next.
    this.ports
      .report({ renewalToken, endpointId: selfId })
      .then((reply) => this.#hear(reply))
      .catch(() => undefined);
  }

  /** The portal closes a room without telling the media side, so that the page has to leave. */
  #hear(reply: PresenceReply): void {
    if (this.#closed || reply.ok) return;
    if (reply.error.code === "room.closed") this.onOver("closed");
    if (reply.error.code === "room.expired") this.onOver("expired");
  }
}
