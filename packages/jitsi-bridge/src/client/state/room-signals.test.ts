import { describe, expect, it } from "vitest";
import { hearSignal, NO_SIGNALS, type SignalHeard } from "./room-signals";

const host = { id: "a", name: "Anna", isHost: true };
const guest = { id: "b", name: "Bernd", isHost: false };
const heard = (fields: Partial<SignalHeard>): SignalHeard => ({
  signal: { kind: "reaction", reaction: "clap" },
  from: guest,
  id: "1",
  atMs: 0,
  ...fields,
});

describe("a room's signs", () => {
  it("keep who reacted and how", () => {
    expect(hearSignal(NO_SIGNALS, heard({})).reactions).toEqual([
      { id: "1", fromId: "b", fromName: "Bernd", reaction: "clap", atMs: 0 },
    ]);
  });

  it("leave out what one person sends too fast, and nobody else's", () => {
    const first = hearSignal(NO_SIGNALS, heard({}));
    expect(hearSignal(first, heard({ id: "2", atMs: 100 }))).toBe(first);
    expect(hearSignal(first, heard({ id: "2", atMs: 100, from: host })).reactions).toHaveLength(2);
    expect(hearSignal(first, heard({ id: "2", atMs: 1_000 })).reactions).toHaveLength(2);
  });

  it("keep only the last twenty", () => {
    let all = NO_SIGNALS;
    for (let at = 0; at < 50; at += 1) {
      all = hearSignal(all, heard({ id: String(at), atMs: at * 1_000 }));
    }
    expect(all.reactions.map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, at) => String(at + 30)),
    );
  });

  it("take the wish that somebody speak from hosts only, and one at a time", () => {
    const wish = heard({ signal: { kind: "please-speak" } });
    expect(hearSignal(NO_SIGNALS, wish)).toBe(NO_SIGNALS);
    const asked = hearSignal(NO_SIGNALS, { ...wish, from: host });
    expect(asked.speakRequest).toEqual({ fromName: "Anna", atMs: 0 });
    expect(hearSignal(asked, { ...wish, from: host, atMs: 5 })).toBe(asked);
  });
});
