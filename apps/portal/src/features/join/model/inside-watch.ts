import { callPortal } from "@/components/portal/call-portal";

/** Who is inside, without names; null: not known (yet). */
export interface Inside {
  readonly people: number;
  readonly hostPresent: boolean;
}

const LOOK_MS = 10_000;

/** Looks who is inside, now and every ten seconds. Whoever makes it closes it. */
export class InsideWatch {
  #state: Inside | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #timer: ReturnType<typeof setInterval>;
  #closed = false;

  constructor(private readonly look: () => Promise<Inside | null>) {
    this.#timer = setInterval(() => void this.#refresh(), LOOK_MS);
    void this.#refresh();
  }

  get state(): Inside | null {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks no more. Idempotent. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#listeners.clear();
  }

  async #refresh(): Promise<void> {
    // What is not known is not shown; the next look may know.
    const inside = await this.look().catch(() => null);
    if (this.#closed) return;
    this.#state = inside;
    for (const listener of this.#listeners) listener();
  }
}

/** Asks the real portal. */
export function insideWatch(code: string): InsideWatch {
  return new InsideWatch(async () => {
    const reply = await callPortal<Inside>("/api/presence/read", { code });
    return reply.ok ? reply.value : null;
  });
}
