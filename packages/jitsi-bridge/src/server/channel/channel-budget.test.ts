import { describe, expect, it } from "vitest";
import { ChannelBudget } from "./channel-budget";

/** The reader's backlog beyond which `channel-socket.ts` cuts it. */
const BACKLOG_BYTES = 1_048_576;

describe("ChannelBudget", () => {
  it("lets nobody send at once what would cut the readers", () => {
    const budget = new ChannelBudget(() => 0);
    let bytes = 0;
    while (budget.take(32 * 1024)) bytes += 32 * 1024;
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(BACKLOG_BYTES / 2);
  });

  it("counts small messages as well", () => {
    const budget = new ChannelBudget(() => 0);
    let messages = 0;
    while (budget.take(2)) messages += 1;
    expect(messages).toBe(200);
  });

  it("fills again with time", () => {
    let nowMs = 0;
    const budget = new ChannelBudget(() => nowMs);
    while (budget.take(32 * 1024));
    nowMs = 1_000;
    expect(budget.take(32 * 1024)).toBe(true);
  });
});
