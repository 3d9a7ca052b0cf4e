import { MeetingError } from "../meeting-error";

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: MeetingError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const TIMEOUT_MS = 10_000;

/** Hand-overs asked for and not yet seen to have happened: the wire answers with a role, not a reply. */
export class HostGrants {
  readonly #waiting = new Map<string, Set<Waiting>>();

  /** Resolves when the participant is host; rejects with `not-allowed` when it does not happen. */
  expect(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(entry);
        reject(new MeetingError("not-allowed"));
      }, TIMEOUT_MS);
      const entry = { resolve, reject, timer };
      const waiting = this.#waiting.get(id) ?? new Set();
      waiting.add(entry);
      this.#waiting.set(id, waiting);
    });
  }

  fulfil(id: string): void {
    for (const { resolve, timer } of this.#take(id)) {
      clearTimeout(timer);
      resolve();
    }
  }

  close(): void {
    for (const id of [...this.#waiting.keys()]) {
      for (const { reject, timer } of this.#take(id)) {
        clearTimeout(timer);
        reject(new MeetingError("connection-lost"));
      }
    }
  }

  #take(id: string): ReadonlySet<Waiting> {
    const waiting = this.#waiting.get(id) ?? new Set();
    this.#waiting.delete(id);
    return waiting;
  }
}
