import { describe, expect, it, vi } from "vitest";
import { DialogueServer, DOMAIN } from "../../testing/dialogue/dialogue-server";
import { attr } from "../../protocol/xml/element";
import { settled, type DialogueClient } from "../../testing/dialogue/dialogue-client";

const OPEN = `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="localhost" version="1.0"/>`;
const AUTH = `<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="ANONYMOUS"/>`;
const BIND = `<iq xmlns="jabber:client" type="set" id="b"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>`;
const PING = `<iq xmlns="jabber:client" type="get" to="localhost" id="p1"><ping xmlns="urn:xmpp:ping"/></iq>`;
const CLOSE = `<close xmlns="urn:ietf:params:xml:ns:xmpp-framing"/>`;
const streamError = (condition: string) =>
  `<error xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams">
     <${condition} xmlns="urn:ietf:params:xml:ns:xmpp-streams"/></error>`;

describe("coming in", () => {
  it("opens, authenticates with a grant, opens again and binds", async () => {
    const server = new DialogueServer();
    const anna = server.connects({ token: server.grants() });

    await anna.says(OPEN);
    await anna.hears(
      `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="localhost" id="*" version="1.0" xml:lang="en"/>`,
    );
    await anna.hears(
      `<features xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams">
         <mechanisms xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><mechanism>ANONYMOUS</mechanism></mechanisms></features>`,
    );
    await anna.says(AUTH);
    await anna.hears(`<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl"/>`);
    await anna.says(OPEN);
    await anna.hears(
      `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="localhost" id="*" version="1.0" xml:lang="en"/>`,
    );
    await anna.hears(
      `<features xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams">
         <bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/><sm xmlns="urn:xmpp:sm:3"/></features>`,
    );
    await anna.says(BIND);
    await anna.hears(
      `<iq xmlns="jabber:client" type="result" id="b"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><jid>*</jid></bind></iq>`,
    );
    expect(server.host.sessions.size).toBe(1);
  });

  it("gives everybody a JID whose first eight digits are his endpoint id", async () => {
    const server = new DialogueServer();
    const clients = await Promise.all([server.admits(), server.admits(), server.admits()]);
    for (const { jid } of clients) expect(jid).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}@localhost\/.+$/);
    expect(new Set(clients.map(({ nick }) => nick)).size).toBe(3);
  });

  it.each([
    ["without a token", undefined, "token required"],
    ["with a forged token", "forged", "Invalid signature"],
    ["with an expired token", "expired", "Not acceptable by exp"],
  ])("refuses %s in the form both clients hand to the application", async (_, token, text) => {
    const server = new DialogueServer();
    const eve = server.connects(token === undefined ? {} : { token });
    await eve.says(OPEN);
    await eve.catchesUp();
    await eve.says(AUTH);
    await eve.hears(
      `<failure xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><not-allowed/><text>${text}</text></failure>`,
    );
    expect(eve.closed).toBe(false);
    await eve.says(AUTH);
    expect(eve.closed).toBe(true);
    expect(server.host.sessions.size).toBe(0);
  });

  it("lets nobody in when the grant cannot be checked", async () => {
    const server = new DialogueServer();
    const anna = server.connects({ token: "broken" });
    await anna.says(OPEN);
    await anna.catchesUp();
    await anna.says(AUTH);
    await anna.hears(
      `<failure xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><temporary-auth-failure/></failure>`,
    );
  });

  it.each([
    ["binds before authenticating", [OPEN, BIND], "not-authorized"],
    ["sends a stanza before binding", [OPEN, AUTH, OPEN, PING], "not-authorized"],
    ["authenticates again", [OPEN, AUTH, OPEN, AUTH], "not-authorized"],
    ["opens a stream to another host", [OPEN.replace("localhost", "example.org")], "host-unknown"],
    ["opens twice", [OPEN, OPEN], "bad-format"],
    [
      "sends much before it has proved anything",
      [OPEN, AUTH.replace("/>", `>${"x".repeat(9_000)}</auth>`)],
      "policy-violation",
    ],
    ["sends no XML", [OPEN, "hello"], "bad-format"],
  ])("ends the stream when a client %s", async (_, frames, condition) => {
    const server = new DialogueServer();
    const eve = server.connects({ token: server.grants() });
    for (const frame of frames) await eve.says(frame);
    const heard = await eve.catchesUp();
    expect(heard.at(-1)?.name).toBe("close");
    expect(heard.at(-2)?.children).toMatchObject([{ name: condition }]);
    expect(eve.closed).toBe(true);
  });

  it("offers no other mechanism than ANONYMOUS and lets the client try again", async () => {
    const server = new DialogueServer();
    const anna = server.connects({ token: server.grants() });
    await anna.says(OPEN);
    await anna.catchesUp();
    await anna.says(AUTH.replace("ANONYMOUS", "PLAIN"));
    await anna.hears(
      `<failure xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><invalid-mechanism/></failure>`,
    );
    await anna.says(AUTH);
    await anna.hears(`<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl"/>`);
  });

  it("hangs up on who does not finish in time", () => {
    vi.useFakeTimers();
    const eve = new DialogueServer({ xmpp: { authenticationTimeoutMs: 1_000 } }).connects();
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    expect(eve.closed).toBe(true);
  });

  it("refuses to bind more sessions than it may hold", async () => {
    const server = new DialogueServer({ xmpp: { maxSessions: 1 } });
    await server.admits();
    const late = server.connects({ token: server.grants() });
    await late.authenticates(DOMAIN);
    await late.says(BIND);
    const [answer] = await late.catchesUp();
    expect(answer?.attrs["type"]).toBe("error");
  });
});

describe("stanzas", () => {
  it("answers the ping of the clients, addressed to the domain or to nobody", async () => {
    const anna = await new DialogueServer().admits();
    await anna.says(PING);
    await anna.hears(
      `<iq xmlns="jabber:client" type="result" from="localhost" to="${anna.jid}" id="p1"/>`,
    );
    await anna.says(PING.replace(` to="localhost"`, ""));
    await anna.hears(`<iq xmlns="jabber:client" type="result" to="${anna.jid}" id="p1"/>`);
  });

  it("names ping among its features and offers relays in both versions", async () => {
    const anna = await new DialogueServer().admits();
    await anna.says(
      `<iq xmlns="jabber:client" type="get" to="localhost" id="d"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`,
    );
    const [info] = await anna.catchesUp();
    expect(JSON.stringify(info)).toContain('"urn:xmpp:ping"');
    for (const version of [1, 2]) {
      await anna.says(
        `<iq xmlns="jabber:client" type="get" to="localhost" id="e"><services xmlns="urn:xmpp:extdisco:${version}"/></iq>`,
      );
      await anna.hears(
        `<iq xmlns="jabber:client" type="result" from="localhost" to="${anna.jid}" id="e"><services xmlns="urn:xmpp:extdisco:${version}"/></iq>`,
      );
    }
  });

  it.each([
    ["an unknown payload", "localhost", "service-unavailable"],
    ["an unknown domain", "example.org", "service-unavailable"],
    ["another user, past the rooms", "00000000-0000@localhost/x", "service-unavailable"],
    ["a malformed address", "@@", "jid-malformed"],
  ])("answers an IQ to %s with an error", async (_, to, condition) => {
    const anna = await new DialogueServer().admits();
    await anna.says(
      `<iq xmlns="jabber:client" type="get" to="${to}" id="u"><query xmlns="urn:nobody"/></iq>`,
    );
    const [answer] = await anna.catchesUp();
    expect(answer).toMatchObject({ name: "iq", attrs: { type: "error", id: "u", to: anna.jid } });
    expect(JSON.stringify(answer)).toContain(`"name":"${condition}"`);
  });

  it("answers an IQ without payload or with two as a bad request", async () => {
    const anna = await new DialogueServer().admits();
    for (const payload of ["", `<a xmlns="x"/><b xmlns="x"/>`]) {
      await anna.says(`<iq xmlns="jabber:client" type="get" to="localhost" id="u">${payload}</iq>`);
      expect(JSON.stringify(await anna.catchesUp())).toContain("bad-request");
    }
  });

  it("never answers a result or an error", async () => {
    const anna = await new DialogueServer().admits();
    for (const type of ["result", "error"]) {
      await anna.says(`<iq xmlns="jabber:client" type="${type}" to="localhost" id="r"/>`);
      await anna.says(`<iq xmlns="jabber:client" type="${type}" to="example.org" id="r"/>`);
    }
    await anna.hearsNothing();
  });

  it("cuts a client that sends more than its share, and its session cannot be resumed", async () => {
    const server = new DialogueServer({ xmpp: { framesPerSecond: 0, frameBurst: 10 } });
    const eve = await server.admits();
    for (let i = 0; i < 10; i += 1) await eve.says(PING);
    const heard = await eve.catchesUp();
    expect(heard.at(-2)?.children).toMatchObject([{ name: "policy-violation" }]);
    expect(server.host.sessions.size).toBe(0);
  });

  it("ends the session when the client closes the stream", async () => {
    const server = new DialogueServer();
    const anna = await server.admits();
    await anna.says(CLOSE);
    await anna.hears(CLOSE);
    expect(server.host.sessions.size).toBe(0);
  });

  it("says goodbye to everybody when it closes", async () => {
    const server = new DialogueServer();
    const anna = await server.admits();
    server.host.close();
    await anna.hears(streamError("system-shutdown"));
    await anna.hears(CLOSE);
    expect(anna.closed).toBe(true);
  });
});

describe("stream management", () => {
  const ENABLE = `<enable xmlns="urn:xmpp:sm:3" resume="true"/>`;

  /** Turns resumption on and gives back its id. */
  async function enables(client: DialogueClient): Promise<string> {
    await client.says(ENABLE);
    const enabled = await client.hears(
      `<enabled xmlns="urn:xmpp:sm:3" resume="true" id="*" max="60"/>`,
    );
    return attr(enabled, "id") ?? "";
  }

  async function resumes(client: DialogueClient, previd: string, h: number): Promise<void> {
    await client.authenticates(DOMAIN);
    await client.says(`<resume xmlns="urn:xmpp:sm:3" previd="${previd}" h="${h}"/>`);
  }

  it("counts stanzas since it was enabled", async () => {
    const anna = await new DialogueServer().admits();
    await anna.says(PING);
    await anna.catchesUp();
    await enables(anna);
    await anna.says(PING);
    await anna.says(PING);
    await anna.catchesUp();
    await anna.says(`<r xmlns="urn:xmpp:sm:3"/>`);
    await anna.hears(`<a xmlns="urn:xmpp:sm:3" h="2"/>`);
  });

  it("sends again after a lost socket what the client has not got, and nothing twice", async () => {
    const server = new DialogueServer();
    const token = server.grants();
    const anna = server.connects({ token });
    await anna.binds(DOMAIN);
    const previd = await enables(anna);
    await anna.says(PING.replace("p1", "got"));
    await anna.says(PING.replace("p1", "lost"));
    await anna.loses();
    expect(server.host.sessions.detached).toBe(1);

    const again = server.connects({ token });
    await resumes(again, previd, 1);
    await again.hears(`<resumed xmlns="urn:xmpp:sm:3" previd="${previd}" h="2"/>`);
    await again.hears(
      `<iq xmlns="jabber:client" type="result" from="localhost" to="${anna.jid}" id="lost"/>`,
    );
    await again.hearsNothing();
    await again.says(PING);
    await again.hears(
      `<iq xmlns="jabber:client" type="result" from="localhost" to="${anna.jid}" id="p1"/>`,
    );
  });

  it("takes over from a socket that still seems to be there", async () => {
    const server = new DialogueServer();
    const anna = await server.admits();
    const previd = await enables(anna);
    const again = server.connects({ token: server.grants() });
    await resumes(again, previd, 0);
    await again.hears(`<resumed xmlns="urn:xmpp:sm:3" previd="${previd}" h="0"/>`);
    expect(anna.closed).toBe(true);
    expect(server.host.sessions.size).toBe(1);
  });

  it("lets who is in resume although the grant has expired since, and nothing else", async () => {
    const server = new DialogueServer();
    const anna = await server.admits();
    const previd = await enables(anna);
    await anna.loses();
    const again = server.connects({ token: "expired", previd });
    await again.authenticates(DOMAIN);
    await again.says(BIND);
    expect(JSON.stringify(await again.catchesUp())).toContain("not-allowed");
    await again.says(`<resume xmlns="urn:xmpp:sm:3" previd="${previd}" h="0"/>`);
    await again.hears(`<resumed xmlns="urn:xmpp:sm:3" previd="${previd}" h="0"/>`);
  });

  it.each([
    ["an unknown id", "unknown", 0],
    ["more acknowledged than was sent", undefined, 7],
  ])("fails with %s", async (_, previd, h) => {
    const server = new DialogueServer();
    const anna = await server.admits();
    const id = await enables(anna);
    await anna.loses();
    const again = server.connects({ token: server.grants() });
    await resumes(again, previd ?? id, h);
    await again.hears(
      `<failed xmlns="urn:xmpp:sm:3"><item-not-found xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></failed>`,
    );
  });

  it("does not hand a session to somebody with a grant for another room", async () => {
    const server = new DialogueServer();
    const anna = await server.admits();
    const previd = await enables(anna);
    const eve = server.connects({ token: server.grants({ room: "other" }) });
    await resumes(eve, previd, 0);
    await eve.hears(
      `<failed xmlns="urn:xmpp:sm:3"><item-not-found xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></failed>`,
    );
    expect(anna.closed).toBe(false);
  });

  it("forgets the session when the window is over", async () => {
    const server = new DialogueServer({ xmpp: { resumeWindowMs: 60_000 } });
    const anna = await server.admits();
    await enables(anna);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await anna.loses();
    vi.advanceTimersByTime(59_999);
    expect(server.host.sessions.size).toBe(1);
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    expect(server.host.sessions.size).toBe(0);
  });

  it("ends the session at once when the page was left, or when it was never enabled", async () => {
    const server = new DialogueServer();
    const anna = await server.admits();
    await enables(anna);
    await anna.loses({ final: true });
    const ben = await server.admits();
    await ben.loses();
    expect(server.host.sessions.size).toBe(0);
  });

  it("ends a session whose client acknowledges nothing for too long", async () => {
    const server = new DialogueServer({ xmpp: { maxUnackedStanzas: 3 } });
    const anna = await server.admits();
    await enables(anna);
    for (let i = 0; i < 4; i += 1) await anna.says(PING);
    await settled();
    expect(server.host.sessions.size).toBe(0);
    expect(anna.closed).toBe(true);
  });

  it("asks for an acknowledgement now and then and takes it", async () => {
    const anna = await new DialogueServer().admits();
    await enables(anna);
    for (let i = 0; i < 10; i += 1) await anna.says(PING);
    expect((await anna.catchesUp()).at(-1)).toMatchObject({ name: "r" });
    await anna.says(`<a xmlns="urn:xmpp:sm:3" h="10"/>`);
    await anna.says(`<a xmlns="urn:xmpp:sm:3" h="11"/>`);
    expect(anna.closed).toBe(true);
  });

  it("cuts a reader that is too slow without ending its session", async () => {
    const server = new DialogueServer({ xmpp: { maxBufferedBytes: 100 } });
    const anna = await server.admits();
    await enables(anna);
    anna.bufferedBytes = 101;
    await anna.says(PING);
    expect(anna.closed).toBe(true);
    expect(server.host.sessions.detached).toBe(1);
  });
});

it("hears nothing from a socket after its end", async () => {
  const server = new DialogueServer();
  const anna = await server.admits();
  await anna.loses();
  await anna.says(PING);
  await anna.hearsNothing();
});
