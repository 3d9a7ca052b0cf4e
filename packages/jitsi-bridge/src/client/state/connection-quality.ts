import type { ConnectionFigures } from "../engine/engine-event";
import type { ConnectionQuality } from "../types";

const FAIR = { lossPercent: 3, roundTripMs: 250 } as const;
const POOR = { lossPercent: 10, roundTripMs: 600 } as const;

/**
 * Rates a connection by what people notice: lost packets chop speech, delay makes people talk over
 * each other. Bitrate counts only when it is zero while being measured: a small one is normal, as
 * nobody sends more than is looked at.
 */
export function rateConnection(figures: ConnectionFigures): ConnectionQuality {
  const { lossPercent, roundTripMs, bitrateKbps } = figures;
  if (lossPercent === null && roundTripMs === null) return "unknown";
  const loss = lossPercent ?? 0;
  const delayMs = roundTripMs ?? 0;
  if (loss >= POOR.lossPercent || delayMs >= POOR.roundTripMs) return "poor";
  if (bitrateKbps === 0) return "poor";
  if (loss >= FAIR.lossPercent || delayMs >= FAIR.roundTripMs) return "fair";
  return "good";
}
