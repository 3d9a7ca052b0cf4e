import { describe, expect, it } from "vitest";
import type { BareJid, EndpointId, FullJid, SourceName } from "../../protocol/ids";
import type { ClientJingle } from "../../protocol/jingle/types";
import type { SourceDescription } from "../../protocol/sources";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import { xml } from "../../protocol/xml/element";
import type { Occupant } from "../muc/types";
import type { SfuEndpoint } from "../sfu/types";
import { handleJingle, type JingleContext } from "./handle-jingle";
import { JingleSession } from "./jingle-session";
import { Participant } from "./participant";

const ROOM = "markt@conference.localhost" as BareJid;
const TRANSPORT = {
  ufrag: "abcd",
  pwd: "abcdefgh",
  fingerprint: { hash: "sha-256", value: "AB", setup: "active" },
} as const;

function source(owner: string, ssrc: number): SourceDescription {
  const name = `${owner}-v0` as SourceName;
  return {
    name,
    owner: owner as EndpointId,
    kind: "video",
    msid: `${owner} t`,
    layers: [{ ssrc }],
  };
}

/** A participant with an invitation, and a conference that remembers what is published. */
function invited(accept: () => Promise<void> = () => Promise.resolve()) {
  const endpoint = { accept, close: () => Promise.resolve() } as unknown as SfuEndpoint;
  const participant = new Participant({ nick: "0000000a", grant: {} } as Occupant);
  participant.session = new JingleSession({
    sid: "s1",
    bridgeSessionId: "b1",
    room: ROOM,
    initiator: `${ROOM}/focus` as FullJid,
    responder: "a@localhost/r" as FullJid,
    endpoint,
    channel: { path: "/", close: () => undefined },
    webSocketBase: "ws://localhost",
    sources: [],
    send: () => Promise.resolve(xml("iq")),
    delayMs: () => 0,
    onIgnored: () => undefined,
  });
  const others: SourceDescription[] = [];
  let published = 0;
  const context: JingleContext = {
    sourcesOfOthers: () => others,
    publish: (who, sources) => {
      who.sources = sources;
      published += 1;
      return Promise.resolve();
    },
    restart: () => undefined,
    release: () => undefined,
  };
  const says = (jingle: ClientJingle) => handleJingle(context, participant, jingle);
  return { participant, others, says, published: () => published };
}

async function refusal(work: Promise<void>): Promise<string> {
  return work.then(
    () => "none",
    (error: unknown) => (error instanceof StanzaError ? error.condition : String(error)),
  );
}

describe("handleJingle", () => {
  it("does not take an SSRC that somebody else was granted while the transport was set up", async () => {
    const { participant, others, says } = invited(() => {
      others.push(source("0000000b", 7));
      return Promise.resolve();
    });
    const sources = [source("0000000a", 7)];
    const accept = { action: "session-accept", sid: "s1", transport: TRANSPORT, sources } as const;
    expect(await refusal(says(accept))).toBe("bad-request");
    expect(participant.sources).toEqual([]);
  });

  it("refuses a flood of source changes, which everybody else would have to negotiate", async () => {
    const { says, published } = invited();
    await says({ action: "session-accept", sid: "s1", transport: TRANSPORT, sources: [] });
    const refusals: string[] = [];
    for (let i = 0; i < 100; i += 1) {
      const sources = [source("0000000a", 7)];
      refusals.push(await refusal(says({ action: "source-add", sid: "s1", sources })));
      refusals.push(await refusal(says({ action: "source-remove", sid: "s1", ssrcs: [7] })));
    }
    expect(refusals).toContain("resource-constraint");
    expect(published()).toBeLessThan(60);
  });
});
