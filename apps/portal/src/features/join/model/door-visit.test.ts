import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DoorReply } from "./door-reply";
import { type DoorPorts, DoorVisit } from "./door-visit";

type Answer = Awaited<ReturnType<DoorPorts["ask"]>>;

const GUEST_KEY = "g".repeat(43);
const waiting = (held: Extract<DoorReply, { state: "waiting" }>["held"] = null): Answer => ({
  ok: true,
  value: { state: "waiting", requestId: "r1", held },
});
const refused = (code: string, more: object = {}): Answer => ({
  ok: false,
  error: { code, ...more },
});
const letIn = { ok: true, value: { state: "admitted", admission: {} } } as Answer;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A door whose answers are in the test's hands. */
function visitTo(answers: { ask: Answer; check?: Answer | "unreachable" }) {
  const asked: unknown[] = [];
  let heard: () => void = () => undefined;
  const visit = new DoorVisit(
    { code: "a-b-c-d", guestKey: GUEST_KEY, displayName: "Anna", hostSecret: null, pin: "" },
    {
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(answers.ask);
      },
      check: () => {
        const { check } = answers;
        if (check === "unreachable") return Promise.reject(new TypeError("offline"));
        return Promise.resolve(check ?? waiting());
      },
      listen: (_key, onChange, signal) => {
        heard = onChange;
        return new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve());
        });
      },
      leave: () => Promise.reject(new TypeError("offline")),
    },
  );
  return { visit, asked, answers, change: () => heard() };
}

describe("waiting", () => {
  it("follows what a host decides, at once", async () => {
    const { visit, answers, change } = visitTo({ ask: waiting() });
    await visit.ask();
    expect(visit.state).toMatchObject({ kind: "waiting", held: null, line: "good" });
    answers.check = letIn;
    change();
    await vi.advanceTimersByTimeAsync(0);
    expect(visit.state.kind).toBe("admitted");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("shows a lost line and that it is back, without losing the place", async () => {
    const { visit, answers, asked } = visitTo({ ask: waiting() });
    await visit.ask();
    answers.check = "unreachable";
    await vi.advanceTimersByTimeAsync(30_000);
    expect(visit.state).toMatchObject({ kind: "waiting", line: "lost" });
    answers.check = waiting();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(visit.state).toMatchObject({ kind: "waiting", line: "good" });
    expect(asked).toHaveLength(1);
    visit.close();
  });

  it("asks anew with the same key when the question was forgotten", async () => {
    const { visit, answers, asked } = visitTo({ ask: waiting() });
    await visit.ask();
    answers.check = refused("room.request-unknown");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked[0]).toEqual(asked[1]);
    visit.close();
  });

  it("says that it is over when the room is", async () => {
    const { visit, answers, change } = visitTo({ ask: waiting() });
    await visit.ask();
    answers.check = { ok: true, value: { state: "closed" } };
    change();
    await vi.advanceTimersByTimeAsync(0);
    expect(visit.state).toEqual({ kind: "over" });
  });

  it("takes a PIN that was set meanwhile, and keeps the place when it is wrong", async () => {
    const { visit, answers, asked, change } = visitTo({ ask: waiting() });
    await visit.ask();
    answers.check = waiting("room.pin-required");
    change();
    await vi.advanceTimersByTimeAsync(0);
    answers.ask = refused("room.pin-wrong");
    await visit.ask("1111");
    expect(visit.state).toMatchObject({ kind: "waiting", refusal: { code: "room.pin-wrong" } });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(visit.state).toMatchObject({ refusal: { code: "room.pin-wrong" } });
    answers.ask = waiting();
    await visit.ask("4711");
    expect(visit.state).toMatchObject({ kind: "waiting", held: null, refusal: null });
    expect(asked.at(-1)).toMatchObject({ pin: "4711", guestKey: GUEST_KEY });
    visit.close();
  });
});

describe("other doors", () => {
  it("asks for a PIN, says when it is wrong, and never sends a wrong one again by itself", async () => {
    const { visit, answers, asked } = visitTo({ ask: refused("room.pin-required") });
    await visit.ask();
    expect(visit.state).toEqual({ kind: "pin", refusal: null, busy: false });
    answers.ask = refused("room.pin-wrong");
    await visit.ask("1111");
    expect(visit.state).toMatchObject({ kind: "pin", refusal: { code: "room.pin-wrong" } });
    answers.ask = refused("rate-limit.exceeded");
    await visit.ask();
    expect(asked.at(-1)).not.toHaveProperty("pin");
    expect(visit.state).toMatchObject({ kind: "pin", refusal: { code: "rate-limit.exceeded" } });
    visit.close();
  });

  it.each(["room.locked", "room.waiting-room-full"])("asks again by itself: %s", async (code) => {
    const { visit, answers } = visitTo({ ask: refused(code) });
    await visit.ask();
    expect(visit.state).toMatchObject({ kind: "shut", refusal: { code } });
    answers.ask = waiting();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(visit.state.kind).toBe("waiting");
    visit.close();
  });

  it("comes in by itself at the opening time", async () => {
    const opensAtMs = Date.now() + 20 * 60_000;
    const { visit, answers, asked } = visitTo({ ask: refused("room.not-yet-open", { opensAtMs }) });
    await visit.ask();
    await vi.advanceTimersByTimeAsync(19 * 60_000);
    expect(asked).toHaveLength(2);
    answers.ask = letIn;
    await vi.advanceTimersByTimeAsync(64_000);
    expect(visit.state.kind).toBe("admitted");
  });

  it("tells a refused guest from when asking again makes sense", async () => {
    const value: DoorReply = { state: "refused", askAgainAtMs: 5 };
    const { visit } = visitTo({ ask: { ok: true, value } });
    await visit.ask();
    expect(visit.state).toEqual({ kind: "refused", askAgainAtMs: 5, busy: false });
  });

  it("fails with the reason where waiting helps nobody", async () => {
    const { visit } = visitTo({ ask: refused("room.unavailable") });
    await visit.ask();
    expect(visit.state).toEqual({ kind: "failed", refusal: { code: "room.unavailable" } });
  });
});

it("leaves although nobody hears it, and does nothing afterwards", async () => {
  const { visit, asked } = visitTo({ ask: waiting() });
  await visit.ask();
  await visit.leave();
  await visit.ask();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([asked.length, vi.getTimerCount()]).toEqual([1, 0]);
});
