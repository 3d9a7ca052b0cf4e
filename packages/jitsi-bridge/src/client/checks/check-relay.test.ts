import { describe, expect, it } from "vitest";

import { checkRelay } from "./check-relay";
import { relayOffers, type RelayOffer } from "./relay-offers";

const turn = (urls: string | string[]): RTCIceServer => ({ urls, username: "u", credential: "c" });
const { signal } = new AbortController();

/** The servers' answers by transport. */
const answering = (works: Partial<Record<RelayOffer["transport"], boolean>>) => {
  const asked: string[] = [];
  return {
    asked,
    allocate: ({ transport }: RelayOffer) => {
      asked.push(transport);
      return Promise.resolve(works[transport] ?? false);
    },
  };
};

describe("relayOffers", () => {
  it.each([
    ["stun:a.example:3478", []],
    ["turn:a.example:3478", ["udp"]],
    ["turn:a.example?transport=udp", ["udp"]],
    ["turn:a.example:443?transport=tcp", ["tcp"]],
    ["turns:a.example:443", ["tls"]],
    ["turns:a.example:443?transport=tcp", ["tls"]],
    ["TURNS:a.example", ["tls"]],
    ["http://a.example", []],
    ["turn:", []],
  ])("reads %s as %o", (url, transports) => {
    expect(relayOffers([turn(url)]).map((offer) => offer.transport)).toEqual(transports);
  });

  it("takes apart what shares one user, and keeps the user", () => {
    const offers = relayOffers([turn(["turn:a.example", "turns:a.example"]), { urls: [] }]);
    expect(offers.map(({ server }) => server)).toEqual([
      turn("turn:a.example"),
      turn("turns:a.example"),
    ]);
  });
});

describe("checkRelay", () => {
  it("says that none is offered, and tries nothing", async () => {
    const { asked, allocate } = answering({ tls: true });
    const result = await checkRelay({ iceServers: [{ urls: "stun:a" }], signal, allocate });
    expect(result).toEqual({ verdict: "not-offered", finding: "none-offered", figures: {} });
    expect(asked).toEqual([]);
  });

  it("does not take a relay over UDP for a way round a blocked UDP", async () => {
    const { asked, allocate } = answering({ udp: true });
    const result = await checkRelay({ iceServers: [turn("turn:a")], signal, allocate });
    expect(result).toMatchObject({ verdict: "not-offered", finding: "udp-only" });
    expect(asked).toEqual([]);
  });

  it.each([
    [{ tls: true, tcp: true }, "good", "tls"],
    [{ tcp: true }, "good", "tcp"],
    [{ udp: true }, "bad", "unreachable"],
  ] as const)("with %o it is %s: %s", async (works, verdict, finding) => {
    const iceServers = [turn(["turn:a?transport=udp", "turn:a?transport=tcp", "turns:a"])];
    const result = await checkRelay({ iceServers, signal, allocate: answering(works).allocate });
    expect(result).toMatchObject({ verdict, finding });
  });

  it("takes a server that fails for one that cannot be reached", async () => {
    const allocate = () => Promise.reject(new Error("no network"));
    const result = await checkRelay({ iceServers: [turn("turns:a")], signal, allocate });
    expect(result).toMatchObject({ verdict: "bad", finding: "unreachable" });
  });
});
