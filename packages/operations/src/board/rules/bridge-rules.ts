import type { BridgeFigures } from "../probe/bridge-figures";
import type { BridgeRule } from "./rule";

const MINUTE_MS = 60_000;

/** What town IT watches by default on every media server; later editable per installation. */
export const BRIDGE_RULES: readonly BridgeRule[] = [
  {
    // Two failed looks in a row: one lost answer alone alarms nobody.
    id: "reachable",
    value: (sample) => (sample.ok && sample.healthy ? 0 : 1),
    red: { atLeast: 1, forMs: 10_000 },
  },
  {
    id: "stress",
    value: figure((figures) => figures.stress),
    yellow: { atLeast: 0.6, forMs: 5 * MINUTE_MS },
    red: { atLeast: 0.8, forMs: 5 * MINUTE_MS },
  },
  {
    id: "outgoing-loss",
    value: figure((figures) => figures.outgoingLoss),
    yellow: { atLeast: 0.02, forMs: 10 * MINUTE_MS },
    red: { atLeast: 0.05, forMs: 10 * MINUTE_MS },
  },
  {
    id: "round-trip-time",
    value: figure((figures) => figures.rttMs),
    yellow: { atLeast: 150, forMs: 2 * MINUTE_MS },
    red: { atLeast: 300, forMs: 2 * MINUTE_MS },
  },
  {
    id: "bad-lines",
    value: figure((figures) => share(figures.endpointsWithHighLoss, figures.endpoints)),
    yellow: { atLeast: 0.1, forMs: 5 * MINUTE_MS },
    red: { atLeast: 0.25, forMs: 5 * MINUTE_MS },
  },
  {
    id: "ice-failures",
    value: figure(({ iceFailed, iceSucceeded }) =>
      iceFailed === null || iceSucceeded === null
        ? null
        : share(iceFailed, iceFailed + iceSucceeded),
    ),
    yellow: { atLeast: 0.02, forMs: 0 },
    red: { atLeast: 0.1, forMs: 0 },
  },
];

function figure(read: (figures: BridgeFigures) => number | null): BridgeRule["value"] {
  return (sample) => (sample.ok ? read(sample.figures) : null);
}

/** A share of very few says nothing: under ten there is no verdict. */
function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole < 10 ? null : part / whole;
}
