import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CHANGE_CHANNELS, fromNotification, type RoomChange, toNotification } from "./room-change";

describe("a change as a notification", () => {
  it.each(["waiting-list", "door"] as const)("comes back as it went: %s", (topic) => {
    const change: RoomChange = { topic, townId: randomUUID(), roomId: randomUUID() };
    const { channel, payload } = toNotification(change);
    expect(CHANGE_CHANNELS).toContain(channel);
    expect(fromNotification(channel, payload)).toEqual(change);
  });

  it("uses channels that need no quoting", () => {
    for (const channel of CHANGE_CHANNELS) expect(channel).toMatch(/^[a-z_]{1,63}$/);
  });

  it("ignores what is none of ours", () => {
    const { channel, payload } = toNotification({
      topic: "door",
      townId: randomUUID(),
      roomId: randomUUID(),
    });
    expect(fromNotification("other", payload)).toBeNull();
    expect(fromNotification(channel, undefined)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[0-9a-f-]{36} [0-9a-f-]{36}$/.test(text));
        expect(fromNotification(channel, text)).toBeNull();
      }),
    );
  });
});
