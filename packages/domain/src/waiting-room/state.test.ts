import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { defaultPolicy } from "../policy";

import {
  askAgainAt,
  isForgettable,
  nextState,
  type RequestFacts,
  stateAt,
  type WaitingEvent,
  type WaitingState,
} from "./state";

const policy = defaultPolicy.waitingRoom;
const START = Date.UTC(2026, 0, 1);
const at = (ms: number) => new Date(START + ms);

const EVENTS: readonly WaitingEvent[] = [
  "ask",
  "admit",
  "refuse",
  "enter",
  "leave",
  "remove",
  "lapse",
];

describe("nextState", () => {
  it.each<[WaitingState, Partial<Record<WaitingEvent, WaitingState>>]>([
    [
      "waiting",
      { ask: "waiting", admit: "admitted", refuse: "refused", enter: "entered", leave: "gone" },
    ],
    ["admitted", { ask: "admitted", refuse: "refused", enter: "entered", leave: "gone" }],
    ["entered", { ask: "entered", enter: "entered", remove: "refused", lapse: "gone" }],
    ["refused", { ask: "waiting" }],
    ["gone", { ask: "waiting" }],
  ])("from %s", (state, expected) => {
    for (const event of EVENTS) {
      expect(nextState(state, event), event).toBe(expected[event] ?? null);
    }
  });

  it("lets the host who refuses prevail, in any order, unless the guest is inside", () => {
    const decisions = fc.array(fc.constantFrom<WaitingEvent>("admit", "refuse"), { minLength: 1 });
    fc.assert(
      fc.property(decisions, (events) => {
        const end = events.reduce<WaitingState>(
          (state, event) => nextState(state, event) ?? state,
          "waiting",
        );
        expect(end).toBe(events.includes("refuse") ? "refused" : "admitted");
      }),
    );
  });

  it("never leads from a refusal inside without a new question and a new admission", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS.filter((one) => one !== "ask"))), (events) => {
        const end = events.reduce<WaitingState>(
          (state, event) => nextState(state, event) ?? state,
          "refused",
        );
        expect(end).toBe("refused");
      }),
    );
  });
});

const facts = (change: Partial<RequestFacts>): RequestFacts => ({
  state: "waiting",
  enteredAt: null,
  decidedAt: null,
  lastSeenAt: at(0),
  refusals: 0,
  ...change,
});

describe("stateAt", () => {
  it("takes who waits for gone after the time without a sign of life, not before", () => {
    expect(stateAt(facts({}), at(policy.unseenMs), policy)).toBe("waiting");
    expect(stateAt(facts({}), at(policy.unseenMs + 1), policy)).toBe("gone");
  });

  it("keeps an admission for a while after the decision, and for who is still there", () => {
    const late = policy.unusedAdmissionMs;
    const admitted = facts({ state: "admitted", decidedAt: at(0) });
    expect(stateAt(admitted, at(late), policy)).toBe("admitted");
    expect(stateAt(admitted, at(late + 1), policy)).toBe("gone");
    const held = { ...admitted, lastSeenAt: at(10 * late) };
    expect(stateAt(held, at(10 * late), policy)).toBe("admitted");
    const decidedLate = { ...admitted, decidedAt: at(late) };
    expect(stateAt(decidedLate, at(2 * late), policy)).toBe("admitted");
  });

  it("keeps who is inside and who was refused for ever", () => {
    const entered = facts({ state: "admitted", decidedAt: at(0), enteredAt: at(0) });
    expect(stateAt(entered, at(1e12), policy)).toBe("entered");
    expect(stateAt(facts({ state: "refused", decidedAt: at(0) }), at(1e12), policy)).toBe(
      "refused",
    );
    expect(stateAt(facts({ state: "gone" }), at(0), policy)).toBe("gone");
  });
});

describe("askAgainAt", () => {
  it("sets a pause, and an end after some refusals", () => {
    for (let refusals = 1; refusals < policy.maxRefusals; refusals += 1) {
      expect(askAgainAt({ decidedAt: at(0), refusals }, policy)).toEqual(at(policy.refusalPauseMs));
    }
    expect(askAgainAt({ decidedAt: at(0), refusals: policy.maxRefusals }, policy)).toBeNull();
  });
});

describe("isForgettable", () => {
  it("forgets who is gone, and refusals after a while, but nobody else", () => {
    const later = at(policy.refusalMemoryMs + 1);
    const refused = facts({ state: "refused", decidedAt: at(0), refusals: 1 });
    expect(isForgettable(facts({ state: "gone" }), at(0), policy)).toBe(true);
    expect(isForgettable(facts({}), at(policy.unseenMs + 1), policy)).toBe(true);
    expect(isForgettable(facts({}), at(policy.unseenMs), policy)).toBe(false);
    expect(isForgettable(refused, at(policy.refusalMemoryMs), policy)).toBe(false);
    expect(isForgettable(refused, later, policy)).toBe(true);
    const entered = facts({ state: "admitted", decidedAt: at(0), enteredAt: at(0) });
    expect(isForgettable(entered, at(1e12), policy)).toBe(false);
  });

  it("remembers a refusal longer than the pause before asking again", () => {
    expect(policy.refusalMemoryMs).toBeGreaterThan(policy.refusalPauseMs);
  });
});
