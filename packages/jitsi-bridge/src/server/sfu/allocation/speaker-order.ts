/** Who spoke last, before that, and so on: the dominant speaker and its predecessors. */
import type { EndpointId } from "../../../protocol/ids";

/** The current speaker and those before, most recent first. */
export interface DominantSpeaker {
  readonly endpoint: EndpointId;
  readonly previous: readonly EndpointId[];
}

/** Longest history told to clients. */
const MAX_PREVIOUS = 10;

/** Keeps everybody who ever spoke and is still here, most recent first. */
export class SpeakerOrder {
  #order: readonly EndpointId[] = [];

  /** Most recent speaker first. */
  get order(): readonly EndpointId[] {
    return this.#order;
  }

  /** The dominant speaker, if anybody has spoken. */
  get dominant(): DominantSpeaker | undefined {
    const [endpoint, ...previous] = this.#order;
    return endpoint ? { endpoint, previous: previous.slice(0, MAX_PREVIOUS) } : undefined;
  }

  /** Returns the new dominant speaker, or undefined when `endpoint` already is. */
  speak(endpoint: EndpointId): DominantSpeaker | undefined {
    if (this.#order[0] === endpoint) return undefined;
    this.#order = [endpoint, ...this.#order.filter((other) => other !== endpoint)];
    return this.dominant;
  }

  /** Forgets one who left; returns the new dominant speaker when the leaver was it. */
  remove(endpoint: EndpointId): DominantSpeaker | undefined {
    const wasDominant = this.#order[0] === endpoint;
    this.#order = this.#order.filter((other) => other !== endpoint);
    return wasDominant ? this.dominant : undefined;
  }
}
