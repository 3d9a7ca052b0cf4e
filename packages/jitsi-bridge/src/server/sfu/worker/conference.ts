/** The media of one room inside the worker: who hears and sees whom. */
import type { ReceiverConstraints } from "../../../protocol/colibri";
import type { EndpointId, SourceName, VideoType } from "../../../protocol/ids";
import type { SourceDescription } from "../../../protocol/sources";
import { SenderDemand } from "../allocation/sender-demand";
import { SpeakerOrder } from "../allocation/speaker-order";
import type { DominantSpeaker } from "../allocation/speaker-order";
import type { EndpointEvent } from "../ipc/messages";
import { checkSources } from "./check-sources";
import { Endpoint } from "./endpoint";
import type { EndpointOptions } from "./endpoint";
import type { IncomingSource } from "./incoming-source";
import type { IncomingTrack, MediaCore, SpeakerDetector } from "./media-core";
import type { Receiver } from "./receiver";

/** Speakers change at most this often, and only for more than a cough. */
const MIN_SPEAKER_CHANGE_MS = 1_500;
const MIN_ACTIVATION_SCORE = 150;

/** Where a conference reports to. */
export interface ConferenceListener {
  dominantSpeaker(speaker: DominantSpeaker): void;
}

/** Owns its endpoints and its speaker detector; closed by the worker's host. */
export class Conference {
  readonly #endpoints = new Map<EndpointId, Endpoint>();
  readonly #events = new Map<EndpointId, (event: EndpointEvent) => void>();
  readonly #detector: SpeakerDetector;
  readonly #speakerTracks = new Map<IncomingTrack, EndpointId>();
  readonly #speakers = new SpeakerOrder();
  readonly #demand = new SenderDemand();
  readonly #listener: ConferenceListener;
  #updateScheduled = false;
  #closed = false;

  constructor(core: MediaCore, listener: ConferenceListener) {
    this.#listener = listener;
    this.#detector = core.createActiveSpeakerDetector();
    this.#detector.setMinChangePeriod(MIN_SPEAKER_CHANGE_MS);
    this.#detector.setMinActivationScore(MIN_ACTIVATION_SCORE);
    this.#detector.on("activespeakerchanged", (track) => this.#spoke(track));
  }

  /** Everybody in it, in order of joining. */
  get endpoints(): readonly Endpoint[] {
    return [...this.#endpoints.values()];
  }

  /** Adds an endpoint; an older one of the same id is closed. */
  addEndpoint(
    options: Omit<EndpointOptions, "listener">,
    onEvent: (event: EndpointEvent) => void,
  ): Endpoint {
    const { id } = options;
    const older = this.#endpoints.get(id);
    if (older) this.removeEndpoint(older);
    const endpoint = new Endpoint({
      ...options,
      listener: {
        event: onEvent,
        sourceAdded: (source) => this.#sourceAdded(source),
        sourceRemoved: (source) => this.#sourceRemoved(source),
        receiverReady: (receiver) => this.#receiverReady(id, receiver),
      },
    });
    this.#endpoints.set(id, endpoint);
    this.#events.set(id, onEvent);
    return endpoint;
  }

  /** Closes and forgets it; one that was replaced already is fine. */
  removeEndpoint(endpoint: Endpoint): void {
    endpoint.close();
    if (this.#endpoints.get(endpoint.id) !== endpoint) return;
    this.#endpoints.delete(endpoint.id);
    this.#events.delete(endpoint.id);
    const next = this.#speakers.remove(endpoint.id);
    if (next) this.#listener.dominantSpeaker(next);
    this.#scheduleUpdate();
  }

  /** Throws `sfu.bad-sources` and changes nothing when an SSRC is in use elsewhere. */
  setSources(endpoint: Endpoint, sources: readonly SourceDescription[]): void {
    const others = this.endpoints.filter((other) => other !== endpoint);
    checkSources(
      sources,
      others.flatMap((other) => other.descriptions),
    );
    endpoint.setSources(sources);
    this.#scheduleUpdate();
  }

  /** Effective within the same turn of the event loop. */
  setReceiverConstraints(endpoint: Endpoint, constraints: ReceiverConstraints): void {
    endpoint.setReceiverConstraints(constraints);
    this.#scheduleUpdate();
  }

  /** Effective within the same turn of the event loop: a screen must not be seen for a moment. */
  setVideoType(endpoint: Endpoint, source: SourceName, videoType: VideoType): void {
    endpoint.setVideoType(source, videoType);
    this.#scheduleUpdate();
  }

  /** Measures and chooses layers anew; twice a second. */
  tick(): void {
    const now = performance.now();
    for (const endpoint of this.#endpoints.values()) endpoint.measure(now);
    this.#update(now);
  }

  /** Idempotent; closes its endpoints. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const endpoint of this.#endpoints.values()) endpoint.close();
    this.#endpoints.clear();
    this.#events.clear();
    this.#detector.stop();
  }

  #sourceAdded(source: IncomingSource): void {
    const { owner, kind } = source.description;
    if (kind === "audio") {
      this.#speakerTracks.set(source.track, owner);
      this.#detector.addSpeaker(source.track);
    }
    for (const endpoint of this.#endpoints.values()) {
      if (endpoint.id !== owner) endpoint.receiver?.add(source);
    }
    this.#scheduleUpdate();
  }

  #sourceRemoved(source: IncomingSource): void {
    // The detector lets go when the track stops. Telling it earlier deadlocks with the network
    // thread: it would wait for that thread while holding the lock every audio packet takes.
    this.#speakerTracks.delete(source.track);
    for (const endpoint of this.#endpoints.values()) {
      endpoint.receiver?.remove(source.description.name);
    }
    this.#scheduleUpdate();
  }

  #receiverReady(id: EndpointId, receiver: Receiver): void {
    for (const endpoint of this.#endpoints.values()) {
      if (endpoint.id === id) continue;
      for (const source of endpoint.sources) receiver.add(source);
    }
    this.#scheduleUpdate();
  }

  #spoke(track: IncomingTrack): void {
    const endpoint = this.#speakerTracks.get(track);
    const speaker = endpoint && this.#speakers.speak(endpoint);
    if (!speaker || this.#closed) return;
    this.#listener.dominantSpeaker(speaker);
    this.#scheduleUpdate();
  }

  /** Several changes in one turn of the event loop cost one update. */
  #scheduleUpdate(): void {
    if (this.#updateScheduled || this.#closed) return;
    this.#updateScheduled = true;
    setImmediate(() => {
      this.#updateScheduled = false;
      if (!this.#closed) this.#update(performance.now());
    });
  }

  #update(nowMs: number): void {
    const wanted = new Map<SourceName, number>();
    const owners = new Map<SourceName, EndpointId>();
    for (const endpoint of this.#endpoints.values()) {
      for (const { description } of endpoint.sources) {
        if (description.kind !== "video") continue;
        wanted.set(description.name, 0);
        owners.set(description.name, endpoint.id);
      }
    }
    for (const endpoint of this.#endpoints.values()) {
      const wishes = endpoint.receiver?.update(this.#speakers.order, nowMs) ?? [];
      for (const [name, heightPx] of wishes) {
        wanted.set(name, Math.max(wanted.get(name) ?? 0, heightPx));
      }
    }
    for (const { source, maxHeightPx } of this.#demand.update(wanted, nowMs)) {
      const owner = owners.get(source);
      if (!owner) continue;
      this.#events.get(owner)?.({ event: "senderConstraints", args: [source, maxHeightPx] });
    }
  }
}
