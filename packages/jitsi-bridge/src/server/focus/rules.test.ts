import { describe, expect, it } from "vitest";
import type { BareJid, EndpointId, FullJid } from "../../protocol/ids";
import { NS } from "../../protocol/namespaces";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { xml } from "../../protocol/xml/element";
import type { Occupant, OccupantRank } from "../muc/types";
import type { Grant } from "../xmpp/ports";
import { authoriseConferenceRequest, authoriseMute } from "./authorise";
import { batchDelayMs } from "./batch-delay";
import { muteCommand, readMuteRequest } from "./mute";
import { grantRestart } from "./restart-limiter";

const room = "markt@conference.localhost" as BareJid;
const grant: Grant = { room: "markt", moderator: false, issuedAtMs: 0, expiresAtMs: 0, user: {} };

function refusal(run: () => unknown): string {
  try {
    run();
    return "none";
  } catch (error) {
    if (error instanceof StanzaError) return error.condition;
    throw error;
  }
}

describe("authoriseConferenceRequest", () => {
  const ask = (address: string, granted = grant) =>
    refusal(() => authoriseConferenceRequest(granted, address as BareJid, "conference.localhost"));

  it("lets the grant's room in and nothing else", () => {
    expect(ask(room)).toBe("none");
    expect(ask("rathaus@conference.localhost")).toBe("not-authorized");
    expect(ask("markt@conference.localhost", { ...grant, room: "*" })).toBe("not-authorized");
    expect(ask("*@conference.localhost", { ...grant, room: "*" })).toBe("item-not-found");
    expect(ask("markt@localhost")).toBe("item-not-found");
    expect(ask("conference.localhost")).toBe("item-not-found");
  });
});

describe("mute", () => {
  const occupant = (nick: string, rank: OccupantRank): Occupant => ({
    nick: nick as EndpointId,
    jid: `${room}/${nick}` as FullJid,
    realJid: `${nick}@localhost/r` as FullJid,
    grant,
    rank,
    joinedAtMs: 0,
    extensions: [],
    refusedScreens: [],
  });
  const host = occupant("aaaaaaaa", "host");
  const guest = occupant("bbbbbbbb", "guest");
  const occupants = new Map([host, guest].map((o) => [o.nick, o]));

  it("is a host's right over those who are there", () => {
    expect(authoriseMute(host, guest.nick, occupants)).toBe(guest);
    expect(refusal(() => authoriseMute(guest, host.nick, occupants))).toBe("forbidden");
    expect(refusal(() => authoriseMute(host, "cccccccc", occupants))).toBe("item-not-found");
    expect(refusal(() => authoriseMute(host, "__proto__", occupants))).toBe("item-not-found");
  });

  const ask = (jid: string, value: string) => xml("mute", { xmlns: NS.JITSI_VIDEO, jid }, value);

  it("names a victim of this room", () => {
    expect(readMuteRequest(ask(guest.jid, "true"), room)).toEqual({
      namespace: NS.JITSI_VIDEO,
      victimNick: "bbbbbbbb",
    });
    const elsewhere = "rathaus@conference.localhost/bbbbbbbb";
    expect(refusal(() => readMuteRequest(ask(elsewhere, "true"), room))).toBe("bad-request");
    expect(refusal(() => readMuteRequest(ask(guest.jid, "yes"), room))).toBe("bad-request");
  });

  it("never opens a microphone from afar", () => {
    expect(refusal(() => readMuteRequest(ask(guest.jid, "false"), room))).toBe("not-allowed");
  });

  it("tells the victim who did it", () => {
    expect(muteCommand(NS.JITSI_AUDIO, host.jid)).toEqual(
      xml("mute", { xmlns: NS.JITSI_AUDIO, actor: host.jid }, "true"),
    );
  });
});

describe("grantRestart", () => {
  it("refuses a second restart within five seconds and a sixth within a minute", () => {
    let history = grantRestart([], 0);
    expect(history && grantRestart(history, 4_999)).toBeUndefined();
    for (const atMs of [5_000, 10_000, 15_000, 20_000]) {
      history = history && grantRestart(history, atMs);
    }
    expect(history).toHaveLength(5);
    expect(history && grantRestart(history, 25_000)).toBeUndefined();
    expect(history && grantRestart(history, 60_000)).toHaveLength(5);
  });
});

describe("batchDelayMs", () => {
  it("keeps small meetings instant", () => {
    expect([2, 19, 20, 49, 50].map(batchDelayMs)).toEqual([0, 0, 500, 500, 1000]);
  });
});
