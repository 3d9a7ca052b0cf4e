import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReceiverView } from "./receiver-view";
import { toReceiverView, usefulHeight } from "./receiver-view";
import { VIEW_INTERVAL_MS, ViewSender } from "./view-sender";

const source = (name: string, heightPx: number, onStage = false) => ({
  sourceName: `${name}-v0`,
  participantId: name,
  heightPx,
  onStage,
});

describe("receiver view", () => {
  it.each([
    [0, 0],
    [Number.NaN, 0],
    [-5, 0],
    [90, 180],
    [200, 180],
    [300, 360],
    [430, 360],
    [440, 720],
    [900, 1080],
    [5000, 2160],
  ])("a picture %i px high needs %i", (shown, asked) => {
    expect(usefulHeight(shown)).toBe(asked);
  });

  it("counts the largest appearance, leaves out what is not visible, knows the stage", () => {
    const shown = [source("b", 120), source("b", 700, true), source("c", 0), source("d", 100)];
    expect(toReceiverView(shown, "endpoint")).toEqual({
      onStage: ["b"],
      selected: ["d"],
      maxHeights: { b: 720, d: 180 },
    });
    expect(toReceiverView(shown, "source").onStage).toEqual(["b-v0"]);
  });
});

describe("view sender", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const view = (height: number) => toReceiverView([source("b", height)], "endpoint");

  it("sends the first at once, then the last of an interval, and none twice", () => {
    const sent: ReceiverView[] = [];
    const sender = new ViewSender((one) => sent.push(one));
    for (const height of [180, 360, 720]) sender.set(view(height));
    expect(sent).toEqual([view(180)]);
    vi.advanceTimersByTime(VIEW_INTERVAL_MS);
    expect(sent).toEqual([view(180), view(720)]);
    vi.advanceTimersByTime(VIEW_INTERVAL_MS);
    sender.set(view(700));
    vi.advanceTimersByTime(VIEW_INTERVAL_MS);
    expect(sent).toHaveLength(2);
    sender.set(view(180));
    expect(sent).toHaveLength(3);
    sender.set(view(360));
    sender.close();
    vi.advanceTimersByTime(VIEW_INTERVAL_MS);
    expect(sent).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});
