import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeskReply } from "./desk-reply";
import { type DeskPorts, HostDesk } from "./host-desk";

const DOOR = { waitingRoom: true, locked: false, pinRequired: false };
const anna = { id: "a", name: "Anna", askedAtMs: 1 };
const bernd = { id: "b", name: "Bernd", askedAtMs: 2 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A waiting room in the test's hands. */
function deskWith(ports: Partial<DeskPorts> = {}) {
  const room: { reply: DeskReply; error: string | null } = {
    reply: { guests: [], door: DOOR },
    error: null,
  };
  const calls: string[] = [];
  let heard: () => void = () => undefined;
  const desk = new HostDesk({
    look: () =>
      Promise.resolve(
        room.error === null
          ? { ok: true, value: room.reply }
          : { ok: false, error: { code: room.error } },
      ),
    listen: (onChange, signal) => {
      heard = onChange;
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve());
      });
    },
    decide: (decision, requests) => {
      calls.push(`${decision} ${requests.join(" ")}`);
      room.reply = { ...room.reply, guests: [] };
      return Promise.resolve({ ok: true, value: null });
    },
    change: (settings) =>
      Promise.resolve({ ok: true, value: { ...DOOR, ...settings } as typeof DOOR }),
    throwOut: ({ endpointId }) =>
      Promise.resolve({ ok: true, value: calls.push(`out ${endpointId}`) }),
    letLead: (participantId) =>
      Promise.resolve({ ok: true, value: calls.push(`lead ${participantId}`) }),
    ring: () => void calls.push("ring"),
    ...ports,
  });
  const become = async (guests: DeskReply["guests"]) => {
    room.reply = { ...room.reply, guests };
    heard();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { desk, calls, room, become };
}

describe("who waits", () => {
  it("rings and announces once for everybody who comes", async () => {
    const { desk, calls, become } = deskWith();
    await become([anna]);
    await become([anna]);
    await become([anna, bernd]);
    expect(calls).toEqual(["ring", "ring"]);
    expect(desk.state.arrivals.map(({ name }) => name)).toEqual(["Anna", "Bernd"]);
    expect(desk.state.guests).toEqual([anna, bernd]);
    desk.close();
  });

  it("is silent where the host wants silence", async () => {
    const { desk, calls, become } = deskWith();
    desk.setSound(false);
    await become([anna]);
    expect(calls).toEqual([]);
    desk.setSound(true);
    expect(calls).toEqual(["ring"]);
    desk.close();
  });

  it("stops looking where the page has no right", async () => {
    const { desk, room } = deskWith();
    room.error = "room.not-host";
    await vi.advanceTimersByTimeAsync(30_000);
    expect(desk.state.over).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says that the line is lost when the portal does not answer", async () => {
    const { desk, room } = deskWith();
    await vi.advanceTimersByTimeAsync(0);
    room.error = "unexpected";
    await vi.advanceTimersByTimeAsync(30_000);
    expect(desk.state.line).toBe("lost");
    desk.close();
  });
});

describe("deciding", () => {
  it("decides about whom the host saw, once, and looks again", async () => {
    const { desk, calls, become } = deskWith();
    await become([anna, bernd]);
    const first = desk.decide("admit", ["a", "b"]);
    expect([...desk.state.deciding]).toEqual(["a", "b"]);
    await Promise.all([first, desk.decide("refuse", ["a"])]);
    expect(calls).toEqual(["ring", "admit a b"]);
    expect(desk.state).toMatchObject({ guests: [], refusal: null });
    expect(desk.state.deciding.size).toBe(0);
    desk.close();
  });

  it("says why it did not happen, and that there was no answer", async () => {
    const error = { code: "room.locked" };
    const { desk, become } = deskWith({ decide: () => Promise.resolve({ ok: false, error }) });
    await become([anna]);
    await desk.decide("admit", ["a"]);
    expect(desk.state).toMatchObject({ guests: [anna], refusal: error });
    desk.close();
    const offline = deskWith({ decide: () => Promise.reject(new TypeError("offline")) });
    await offline.desk.decide("admit", ["a"]);
    expect(offline.desk.state.refusal).toEqual({ code: "network.unreachable" });
    offline.desk.close();
  });
});

describe("the door", () => {
  it("is as the portal says after a change", async () => {
    const { desk } = deskWith();
    expect(await desk.change({ locked: true })).toBe(true);
    expect(desk.state.door).toMatchObject({ locked: true, waitingRoom: true });
    desk.close();
  });

  it("stays as it was, with the reason, when the portal refuses", async () => {
    const error = { code: "room.invalid-pin" };
    const { desk } = deskWith({ change: () => Promise.resolve({ ok: false, error }) });
    expect(await desk.change({ pin: "12" })).toBe(false);
    expect(desk.state).toMatchObject({ refusal: error, changing: false });
    desk.close();
  });
});
