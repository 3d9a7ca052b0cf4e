/** What one endpoint receives: forwards every source meant for it and divides its bandwidth. */
import type { ReceiverConstraints } from "../../../protocol/colibri";
import type { EndpointId, SourceName } from "../../../protocol/ids";
import { allocate, isSameOption } from "../allocation/allocate";
import type { Allocation, SourceDemand } from "../allocation/allocate";
import { BandwidthBudget } from "../allocation/bandwidth-budget";
import { ALL_TEMPORAL_LAYERS, layerOptions } from "../allocation/layer-options";
import { rankSources } from "../allocation/rank-sources";
import type { RankedSource, VideoCandidate } from "../allocation/rank-sources";
import { INITIAL_RECEIVER_STATE, mergeConstraints } from "../allocation/receiver-constraints";
import { addTraffic, NO_TRAFFIC } from "./counter-delta";
import type { Traffic } from "./counter-delta";
import type { Forwarder } from "./forwarder";
import type { IncomingSource } from "./incoming-source";
import type { Transport } from "./media-core";
import { Outlets } from "./outlets";

const UPGRADE_MARGIN = 0.15;
/** Probing packets at most, and how far above the need they may reach. */
const MAX_PROBING_BPS = 1_500_000;
const PROBING_HEADROOM = 1.3;

/** How the receiver's client is, and what it is told. */
export interface ReceiverOptions {
  readonly oneVideoPerPerson: boolean;
  forwardedSources(sources: readonly SourceName[]): void;
}

/** Lives as long as the endpoint's transport. */
export class Receiver {
  readonly #transport: Transport;
  readonly #options: ReceiverOptions;
  readonly #budget = new BandwidthBudget();
  readonly #outlets: Outlets;
  #suspended: ReadonlySet<SourceName> = new Set();
  #state = INITIAL_RECEIVER_STATE;
  #announced: readonly SourceName[] | undefined;
  #probing = false;
  #untold = NO_TRAFFIC;
  #reports = 0;

  constructor(transport: Transport, options: ReceiverOptions) {
    this.#transport = transport;
    this.#options = options;
    this.#outlets = new Outlets(transport, options.oneVideoPerPerson);
    transport.setMaxProbingBitrate(MAX_PROBING_BPS);
  }

  /** Takes a message of the client; effective at the next `update`. */
  setConstraints(constraints: ReceiverConstraints): void {
    this.#state = mergeConstraints(this.#state, constraints);
  }

  /** A new estimate of the congestion controller. */
  reportBandwidth(bps: number, nowMs: number): void {
    this.#budget.report(bps, nowMs);
  }

  /** Takes what happened on the path; a few times a second, with the latest round-trip time. */
  measure(rttMs: number | undefined, nowMs: number): void {
    const traffic = this.#takeTraffic();
    this.#untold = addTraffic(this.#untold, traffic);
    const reports = this.#outlets.forwarders.reduce((sum, each) => sum + each.reports, 0);
    const isFresh = reports !== this.#reports;
    this.#reports = reports;
    const { packets, bytes, repeated, lost } = traffic;
    this.#budget.observe(
      {
        packets: packets - repeated.packets,
        bytes: bytes - repeated.bytes,
        lost,
        rttMs: isFresh ? rttMs : undefined,
      },
      nowMs,
    );
  }

  /** The latest estimate, bit/s. */
  get bandwidthBps(): number | undefined {
    return this.#budget.latestBps;
  }

  /** Begins to forward a source of somebody else; sound at once, pictures at the next `update`. */
  add(source: IncomingSource): void {
    this.#outlets.add(source);
  }

  /** Stops forwarding; unknown names are fine. */
  remove(name: SourceName): void {
    this.#outlets.remove(name);
  }

  /** The picture can be decoded from now on (DTLS is up). */
  refresh(): void {
    for (const forwarder of this.#outlets.forwarders) forwarder.refresh();
  }

  /**
   * Chooses layers anew; returns the height wanted of each source, after last-n and independent of
   * bandwidth, for what senders are asked to send.
   */
  update(speakers: readonly EndpointId[], nowMs: number): ReadonlyMap<SourceName, number> {
    const shown = new Map(
      this.#outlets.shown(nowMs).map((each) => [each.source.description.name, each.forwarder]),
    );
    const ranked = rankSources([...shown.values()].map(candidateOf), this.#state, speakers);
    const demands = ranked.flatMap((wish) => this.#demand(wish, shown.get(wish.name), nowMs) ?? []);
    const allocation = allocate({
      demands,
      budgetBps: this.#budget.videoBps(nowMs, this.#audioBps(), this.#state.assumedBandwidthBps),
      upgradeMargin: UPGRADE_MARGIN,
      mayUpgrade: this.#budget.mayUpgrade(nowMs),
    });
    this.#apply(demands, allocation, nowMs);
    this.#announce(ranked.filter(({ name }) => allocation.chosen.has(name)));
    return this.#wishes(ranked, shown);
  }

  /** Traffic since the last call, up to the last `measure`. */
  takeTraffic(): Traffic {
    const sum = this.#untold;
    this.#untold = NO_TRAFFIC;
    return sum;
  }

  /** Idempotent. */
  close(): void {
    this.#outlets.close();
  }

  #takeTraffic(): Traffic {
    let sum = NO_TRAFFIC;
    for (const forwarder of this.#outlets.forwarders) {
      sum = addTraffic(sum, forwarder.takeTraffic());
    }
    return sum;
  }

  #wishes(
    ranked: readonly RankedSource[],
    shown: ReadonlyMap<SourceName, Forwarder>,
  ): ReadonlyMap<SourceName, number> {
    return new Map(
      ranked.flatMap(({ name, maxHeightPx }) => {
        const forwarder = shown.get(name);
        const awaited = forwarder ? this.#outlets.awaited(forwarder) : [];
        return [name, ...awaited.map((source) => source.description.name)].map(
          (wished) => [wished, maxHeightPx] as const,
        );
      }),
    );
  }

  #demand(
    wish: RankedSource,
    forwarder: Forwarder | undefined,
    nowMs: number,
  ): SourceDemand | undefined {
    if (!forwarder) return undefined;
    const { source, option: current } = forwarder;
    const active = source.activeLayers(nowMs);
    const waiting = source.smallestLayer();
    const options =
      active.length > 0
        ? layerOptions(active, wish.maxHeightPx, wish.videoType, wish.pinned)
        : waiting && [{ ...waiting, temporalLayer: ALL_TEMPORAL_LAYERS }];
    const suspended = this.#suspended.has(wish.name);
    return { name: wish.name, tier: wish.tier, options: options ?? [], current, suspended };
  }

  #apply(demands: readonly SourceDemand[], allocation: Allocation, nowMs: number): void {
    if (demands.some((demand) => isSqueezed(demand, allocation))) this.#budget.squeezed(nowMs);
    const missing = demands.filter(({ name }) => !allocation.chosen.has(name));
    this.#suspended = new Set(missing.map(({ name }) => name));
    for (const forwarder of this.#outlets.forwarders) {
      if (forwarder.announced.description.kind !== "video") continue;
      const option = allocation.chosen.get(forwarder.source.description.name);
      if (option && option.bitrateBps > 0) this.#budget.videoStarted(nowMs);
      forwarder.forward(option);
    }
    this.#probe(allocation);
  }

  /** Only padding can show that a squeezed path has become wider. */
  #probe(allocation: Allocation): void {
    if (allocation.limited) {
      this.#transport.setProbingBitrateLimit(Math.round(allocation.idealBps * PROBING_HEADROOM));
    }
    if (allocation.limited === this.#probing) return;
    this.#probing = allocation.limited;
    this.#transport.setBandwidthProbing(allocation.limited);
  }

  #announce(forwarded: readonly RankedSource[]): void {
    const names = forwarded.map(({ name }) => name);
    const before = this.#announced;
    if (before?.length === names.length && names.every((name) => before.includes(name))) return;
    this.#announced = names;
    this.#options.forwardedSources(names);
  }

  #audioBps(): number {
    let sum = 0;
    for (const { source } of this.#outlets.forwarders) {
      if (source.description.kind === "audio") sum += source.bitrateBps;
    }
    return sum;
  }
}

function candidateOf({ source }: Forwarder): VideoCandidate {
  const { description, videoType, pinned } = source;
  return { name: description.name, owner: description.owner, videoType, pinned };
}

/** True when a choice that is still on offer had to be given up. */
function isSqueezed({ name, options, current }: SourceDemand, allocation: Allocation): boolean {
  if (!current) return false;
  const before = options.findIndex((option) => isSameOption(option, current));
  const chosen = allocation.chosen.get(name);
  const now = chosen ? options.findIndex((option) => isSameOption(option, chosen)) : -1;
  return now < before;
}
