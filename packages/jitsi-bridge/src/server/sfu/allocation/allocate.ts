/** Divides a receiver's bandwidth among the sources it asked for. Pure: no clocks, no media. */
import type { SourceName } from "../../../protocol/ids";
import type { LayerOption } from "./layer-options";
import type { Tier } from "./rank-sources";

/** One source to be served, with its options from worst to best. */
export interface SourceDemand {
  readonly name: SourceName;
  readonly tier: Tier;
  readonly options: readonly LayerOption[];
  /** What is forwarded now; climbing above it must leave a margin. */
  readonly current?: LayerOption | undefined;
  /** Bandwidth took it away entirely: it comes back like an improvement, not like a new source. */
  readonly suspended?: boolean;
}

/** The most important demand first. */
export interface AllocationInput {
  readonly demands: readonly SourceDemand[];
  /** For video alone; sound has been taken off before. `Infinity` = unknown. */
  readonly budgetBps: number;
  /** Extra share a better choice than the current one must leave free, against flapping. */
  readonly upgradeMargin: number;
  /** False while a recent squeeze forbids any improvement. */
  readonly mayUpgrade: boolean;
}

/** The outcome for one receiver. */
export interface Allocation {
  /** Absent = suspended: not even the smallest option fits. */
  readonly chosen: ReadonlyMap<SourceName, LayerOption>;
  /** What the best options together would cost. */
  readonly idealBps: number;
  readonly usedBps: number;
  /** True when bandwidth, not the receiver's wish, decided. */
  readonly limited: boolean;
}

/** Pinned and on-stage sources climb this far before anybody else gets anything. */
const ON_STAGE_FIRST_PX = 360;
const TIERS: readonly Tier[] = ["pinned", "on-stage", "selected", "other"];

/**
 * Gives pinned and on-stage sources a good picture (pinned ones their smallest whatever it costs), then every source in order its smallest option, then
 * improves tier by tier, one step per source and round, until nothing more fits.
 */
export function allocate(input: AllocationInput): Allocation {
  const slots = input.demands.map((demand) => ({ demand, index: -1, cost: 0 }));
  let remaining = input.budgetBps;
  const climb = (slot: (typeof slots)[number], ceilingPx: number): boolean => {
    const next = nextAffordable(slot, remaining, ceilingPx, input);
    if (!next) return false;
    remaining -= next.cost - slot.cost;
    slot.index = next.index;
    slot.cost = next.cost;
    return true;
  };
  for (const slot of slots) {
    const { tier } = slot.demand;
    if (!climb(slot, Infinity) && tier === "pinned") remaining -= takeSmallest(slot);
    if (tier === "on-stage" || tier === "pinned") while (climb(slot, ON_STAGE_FIRST_PX));
  }
  for (const tier of TIERS) {
    const members = slots.filter((slot) => slot.demand.tier === tier && slot.index >= 0);
    while (members.filter((slot) => climb(slot, Infinity)).length > 0);
  }
  return outcome(slots);
}

/** Bandwidth or not; returns what it costs. */
function takeSmallest(slot: Slot): number {
  const [smallest] = slot.demand.options;
  if (!smallest) return 0;
  slot.index = 0;
  slot.cost = smallest.bitrateBps;
  return smallest.bitrateBps;
}

interface Slot {
  readonly demand: SourceDemand;
  index: number;
  cost: number;
}

/** The nearest better option that fits; a dearer one in between is stepped over. */
function nextAffordable(
  slot: Slot,
  remainingBps: number,
  ceilingPx: number,
  input: AllocationInput,
): { index: number; cost: number } | undefined {
  const { options, current, suspended = false } = slot.demand;
  const currentIndex = indexOfCurrent(options, current);
  for (let index = slot.index + 1; index < options.length; index += 1) {
    const option = options[index];
    if (!option || (slot.index >= 0 && option.heightPx > ceilingPx)) continue;
    const improves = index > currentIndex;
    // The first picture of a source is never refused by the pause after a squeeze.
    if (improves && (current ?? suspended) && !input.mayUpgrade) continue;
    const cost = option.bitrateBps * (improves ? 1 + input.upgradeMargin : 1);
    if (cost - slot.cost <= remainingBps) return { index, cost };
  }
  return undefined;
}

/** When the current encoding is no longer sent, what resembles it most is no improvement either. */
function indexOfCurrent(options: readonly LayerOption[], current: LayerOption | undefined): number {
  if (!current) return -1;
  const same = options.findIndex((option) => isSameOption(option, current));
  if (same >= 0) return same;
  return Math.max(
    options.findLastIndex((option) => option.heightPx <= current.heightPx),
    0,
  );
}

/** True when both forward the same packets, whatever they cost at the moment. */
export function isSameOption(a: LayerOption, b: LayerOption): boolean {
  return a.encodingId === b.encodingId && a.temporalLayer === b.temporalLayer;
}

function outcome(slots: readonly Slot[]): Allocation {
  const chosen = new Map<SourceName, LayerOption>();
  let idealBps = 0;
  let usedBps = 0;
  let limited = false;
  for (const { demand, index } of slots) {
    const option = demand.options[index];
    idealBps += demand.options.at(-1)?.bitrateBps ?? 0;
    if (index < demand.options.length - 1) limited = true;
    if (!option) continue;
    usedBps += option.bitrateBps;
    chosen.set(demand.name, option);
  }
  return { chosen, idealBps, usedBps, limited };
}
