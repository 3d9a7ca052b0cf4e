import { describe, expect, it } from "vitest";
import type { ClientSession } from "../xmpp/session";
import { ExpelledMemory } from "./expelled-memory";

const NOW = 1_000_000_000;
/** A session with a grant issued now for a minute. */
const session = (id: string, issuedAtMs = NOW, lifetimeMs = 60_000) =>
  ({
    endpointId: "00000001",
    grant: { room: "a", issuedAtMs, expiresAtMs: issuedAtMs + lifetimeMs, user: { id } },
  }) as unknown as ClientSession;

describe("the memory of who was thrown out", () => {
  it("outlives the room until every grant from before has expired", () => {
    const memory = new ExpelledMemory();
    const first = memory.open("a");
    first.add(session("eve"), NOW + 30_000);
    memory.close("a", first, NOW + 31_000);
    const second = memory.open("a");
    expect(second.has(session("eve"))).toBe(true);
    expect(second.has(session("eve", NOW + 25_000))).toBe(true);
    expect(second.has(session("eve", NOW + 31_000))).toBe(false);
    expect(second.has(session("adam"))).toBe(false);
    memory.close("a", second, NOW + 89_000);
    expect(memory.size).toBe(1);
    memory.close("b", memory.open("b"), NOW + 101_000);
    expect(memory.size).toBe(0);
  });

  it("keeps nothing of rooms that threw nobody out", () => {
    const memory = new ExpelledMemory();
    for (let index = 0; index < 1_000; index += 1) {
      memory.close(`room ${index}`, memory.open(`room ${index}`), NOW);
    }
    expect(memory.size).toBe(0);
  });

  it("gives up the oldest rooms rather than grow without end", () => {
    const memory = new ExpelledMemory();
    for (let index = 0; index < 10_050; index += 1) {
      const expelled = memory.open(`room ${index}`);
      expelled.add(session("eve"), NOW);
      memory.close(`room ${index}`, expelled, NOW);
    }
    expect(memory.size).toBe(10_000);
    expect(memory.open("room 0").has(session("eve"))).toBe(false);
    expect(memory.open("room 10049").has(session("eve"))).toBe(true);
  });
});
