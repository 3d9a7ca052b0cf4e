/** The forwarders of one receiver, and which of a person's pictures each of them shows. */
import type { EndpointId, SourceName } from "../../../protocol/ids";
import { Forwarder } from "./forwarder";
import type { IncomingSource } from "./incoming-source";
import type { Transport } from "./media-core";

/** A video source the receiver can be shown, and the forwarder that would show it. */
export interface Shown {
  readonly source: IncomingSource;
  readonly forwarder: Forwarder;
}

/**
 * One forwarder per source; with `oneVideoPerPerson` one per person for all his pictures, on the SSRCs
 * of the first that was added, which is the one the focus announces to such a client. Closed by the
 * receiver.
 */
export class Outlets {
  readonly #transport: Transport;
  readonly #oneVideoPerPerson: boolean;
  readonly #forwarders = new Map<SourceName, Forwarder>();
  /** Further pictures of people who are shown on the SSRCs of another one; in order of adding. */
  readonly #passengers = new Map<SourceName, IncomingSource>();

  constructor(transport: Transport, oneVideoPerPerson: boolean) {
    this.#transport = transport;
    this.#oneVideoPerPerson = oneVideoPerPerson;
  }

  /** Every forwarder, sound included. */
  get forwarders(): readonly Forwarder[] {
    return [...this.#forwarders.values()];
  }

  /** Begins to forward a source; one of the same name gives way. */
  add(source: IncomingSource): void {
    this.remove(source.description.name);
    const { name, owner, kind } = source.description;
    if (kind === "video" && this.#oneVideoPerPerson && this.#videoOf(owner)) {
      this.#passengers.set(name, source);
    } else {
      this.#forwarders.set(name, new Forwarder(this.#transport, source));
    }
  }

  /** Stops forwarding; unknown names are fine. What was shown instead of it goes on its own SSRCs. */
  remove(name: SourceName): void {
    const passenger = this.#passengers.get(name);
    if (passenger) {
      this.#passengers.delete(name);
      const forwarder = this.#videoOf(passenger.description.owner);
      if (forwarder?.source === passenger) forwarder.carry(forwarder.announced);
      return;
    }
    const forwarder = this.#forwarders.get(name);
    forwarder?.close();
    this.#forwarders.delete(name);
    if (!forwarder) return;
    const { owner, kind } = forwarder.announced.description;
    const [heir] = kind === "video" ? this.#passengersOf(owner) : [];
    if (!heir) return;
    this.#passengers.delete(heir.description.name);
    this.#forwarders.set(heir.description.name, new Forwarder(this.#transport, heir));
  }

  /** What can be shown now: of each person one picture at most where the client shows one only. */
  shown(nowMs: number): readonly Shown[] {
    return this.forwarders.flatMap((forwarder) => {
      if (forwarder.announced.description.kind !== "video") return [];
      const source = pick([forwarder.announced, ...this.#companions(forwarder)], nowMs);
      if (!source) return [];
      forwarder.carry(source);
      return [{ source, forwarder }];
    });
  }

  /** Screens that must be sent although another picture of their owner is shown: else none begins. */
  awaited(forwarder: Forwarder): readonly IncomingSource[] {
    return [forwarder.announced, ...this.#companions(forwarder)].filter(
      (source) =>
        source !== forwarder.source && source.videoType === "desktop" && source.forwardable,
    );
  }

  /** Idempotent. */
  close(): void {
    for (const forwarder of this.#forwarders.values()) forwarder.close();
    this.#forwarders.clear();
    this.#passengers.clear();
  }

  #companions(forwarder: Forwarder): readonly IncomingSource[] {
    return this.#oneVideoPerPerson ? this.#passengersOf(forwarder.announced.description.owner) : [];
  }

  #videoOf(owner: EndpointId): Forwarder | undefined {
    return this.forwarders.find(
      ({ announced: { description } }) =>
        description.owner === owner && description.kind === "video",
    );
  }

  #passengersOf(owner: EndpointId): readonly IncomingSource[] {
    return [...this.#passengers.values()].filter((source) => source.description.owner === owner);
  }
}

/** A screen that is being sent, else the first picture that may be forwarded. */
function pick(sources: readonly IncomingSource[], nowMs: number): IncomingSource | undefined {
  const forwardable = sources.filter((source) => source.forwardable);
  const screen = forwardable.find(
    (source) => source.videoType === "desktop" && source.activeLayers(nowMs).length > 0,
  );
  return screen ?? forwardable.find((s) => s.videoType !== "desktop") ?? forwardable[0];
}
