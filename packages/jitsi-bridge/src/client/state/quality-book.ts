import type { ConnectionFigures } from "../engine/engine-event";
import type { ConnectionQuality } from "../types";
import { rateConnection } from "./connection-quality";

/** Keeps, per participant, the last rating and whether the stream is interrupted right now. */
export class QualityBook {
  readonly #rated = new Map<string, ConnectionQuality>();
  readonly #interrupted = new Set<string>();
  readonly #onChange: (id: string, quality: ConnectionQuality) => void;

  constructor(onChange: (id: string, quality: ConnectionQuality) => void) {
    this.#onChange = onChange;
  }

  rate(id: string, figures: ConnectionFigures): void {
    this.#rated.set(id, rateConnection(figures));
    this.#report(id);
  }

  setInterrupted(id: string, interrupted: boolean): void {
    if (interrupted) this.#interrupted.add(id);
    else this.#interrupted.delete(id);
    this.#report(id);
  }

  forget(id: string): void {
    this.#rated.delete(id);
    this.#interrupted.delete(id);
  }

  #report(id: string): void {
    this.#onChange(id, this.#interrupted.has(id) ? "lost" : (this.#rated.get(id) ?? "unknown"));
  }
}
