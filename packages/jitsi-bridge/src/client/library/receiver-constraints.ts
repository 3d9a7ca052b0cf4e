import type { ReceiverView } from "../view/receiver-view";

/**
 * The view in the bridge's words (ReceiverVideoConstraints on the bridge channel). What is not shown
 * is not wanted at all, so `lastN` need not limit anything unless nothing is shown.
 */
export function receiverConstraints(
  view: ReceiverView,
  addressing: "endpoint" | "source",
): Readonly<Record<string, unknown>> {
  const kind = addressing === "source" ? "Sources" : "Endpoints";
  const constraints: Record<string, { readonly maxHeight: number }> = {};
  for (const [key, maxHeight] of Object.entries(view.maxHeights)) constraints[key] = { maxHeight };
  return {
    lastN: Object.keys(constraints).length === 0 ? 0 : -1,
    [`onStage${kind}`]: [...view.onStage],
    [`selected${kind}`]: [...view.selected],
    defaultConstraints: { maxHeight: 0 },
    constraints,
  };
}
