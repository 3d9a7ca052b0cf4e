import type { BridgeMessage } from "./bridge-channel";
import type { ClientDialect } from "./dialect";

/** What the bridge wants of our camera at most, in the words our generation understands. */
export function heightLimit(
  bridgeMessage: BridgeMessage,
  source: string,
  dialect: ClientDialect,
): number | undefined {
  if (dialect === "2026") {
    const { colibriClass, sourceName, maxHeight } = bridgeMessage;
    const mine = colibriClass === "SenderSourceConstraints" && sourceName === source;
    return mine && typeof maxHeight === "number" ? maxHeight : undefined;
  }
  if (bridgeMessage.colibriClass !== "SenderVideoConstraints") return undefined;
  const { videoConstraints } = bridgeMessage;
  if (typeof videoConstraints !== "object" || videoConstraints === null) return undefined;
  const { idealHeight } = videoConstraints as { idealHeight?: unknown };
  return typeof idealHeight === "number" ? idealHeight : undefined;
}
