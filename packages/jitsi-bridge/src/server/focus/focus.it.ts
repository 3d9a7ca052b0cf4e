/** Dialogues with the focus: what it answers to every order of stanzas, on the real stack. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  attr,
  child,
  childrenNamed,
  elements,
  iq,
  iqResult,
  NS,
  presence,
  StanzaError,
  xml,
  type XmlElement,
} from "../../protocol/index";
import { XmppSession } from "../../testing/peer/xmpp-session";
import { startTestStack, type TestStack } from "../../testing/start-test-stack";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ limits: { maxConferences: 3 } });
});
afterAll(() => stack.stop());

const sessions: XmppSession[] = [];
beforeEach(() => async () => {
  await Promise.all(sessions.splice(0).map((session) => session.abort()));
});

let rooms = 0;
const newRoom = () => `dialogue-${(rooms += 1)}`;

/** A client in the room that leaves everything after the invitation to the test. */
class Client {
  readonly invitations: XmlElement[] = [];
  readonly heard: XmlElement[] = [];
  constructor(
    readonly session: XmppSession,
    readonly room: string,
  ) {
    session.handleIq((request, payload) => {
      session.send(iqResult(request));
      // Every invitation begins with the question what the client can do.
      if (payload.ns === NS.DISCO_INFO) return true;
      (attr(payload, "action") === "session-initiate" ? this.invitations : this.heard).push(
        payload,
      );
      return true;
    });
  }

  get id(): string {
    return this.session.jid.slice(0, 8);
  }

  get focus(): string {
    return `${this.room}@conference.localhost/focus`;
  }

  async enter(): Promise<this> {
    const own = `${this.room}@conference.localhost/${this.id}`;
    const inside = this.session.next((e) => attr(e, "from") === own, "own presence");
    this.session.send(presence({ to: own }, xml("x", { xmlns: NS.MUC })));
    await inside;
    return this;
  }

  /** The nth session-initiate, from 1. */
  async invitation(count = 1): Promise<XmlElement> {
    while (this.invitations.length < count) {
      await this.session.next((e) => e.name === "iq", `invitation ${count}`);
    }
    return this.invitations[count - 1] as XmlElement;
  }

  tell(payload: XmlElement): Promise<XmlElement> {
    return this.session.iq(iq({ type: "set", to: this.focus }, payload));
  }

  /** "result", or the condition (and extension) of the refusal. */
  async ask(payload: XmlElement): Promise<string> {
    return this.tell(payload).then(
      () => "result",
      (error: unknown) => {
        if (!(error instanceof StanzaError)) throw error;
        return [error.condition, error.extension?.name].filter(Boolean).join(" ");
      },
    );
  }
}

async function connect(room: string, role: "host" | "guest" = "guest"): Promise<Client> {
  const session = await XmppSession.open({
    serviceUrl: stack.target.serviceUrl,
    domain: "localhost",
    room,
    origin: stack.allowedOrigin,
    grant: await stack.grant({ room, role }),
  });
  sessions.push(session);
  return new Client(session, room);
}

async function enter(room: string, role?: "host" | "guest"): Promise<Client> {
  return (await connect(room, role)).enter();
}

function conferenceRequest(room: string): XmlElement {
  const conference = xml("conference", { xmlns: NS.JITSI_FOCUS, room });
  return iq({ type: "set", to: "focus.localhost" }, conference);
}

const refusal = (answer: Promise<XmlElement>): Promise<string> =>
  answer.then(
    () => "none",
    (error: unknown) => (error instanceof StanzaError ? error.condition : String(error)),
  );

function jingle(action: string, sid: string, ...children: XmlElement[]): XmlElement {
  return xml("jingle", { xmlns: NS.JINGLE, action, sid }, ...children);
}

function content(kind: "audio" | "video", ssrc: number, ...children: XmlElement[]): XmlElement {
  const source = xml(
    "source",
    { xmlns: NS.JINGLE_SSMA, ssrc },
    xml("parameter", { name: "msid", value: `stream-${ssrc} track-${ssrc}` }),
  );
  const description = xml("description", { xmlns: NS.JINGLE_RTP, media: kind }, source);
  return xml("content", { creator: "responder", name: kind }, description, ...children);
}

const transport = (fingerprint = "AB:".repeat(31) + "AB") =>
  xml(
    "transport",
    { xmlns: NS.JINGLE_ICE_UDP, ufrag: "abcd", pwd: "abcdefghijklmnopqrstuvwx" },
    xml("fingerprint", { xmlns: NS.JINGLE_DTLS, hash: "sha-256", setup: "active" }, fingerprint),
  );

const accept = (sid: string, ssrc: number) =>
  jingle("session-accept", sid, content("audio", ssrc, transport()));

const sidOf = (invitation: XmlElement): string => attr(invitation, "sid") ?? "";
const bridgeSessionOf = (invitation: XmlElement): string =>
  attr(child(invitation, "bridge-session", NS.JITSI_FOCUS) ?? xml("none"), "id") ?? "";

const restart = (invitation: XmlElement, id = bridgeSessionOf(invitation)) =>
  jingle(
    "session-terminate",
    sidOf(invitation),
    xml("reason", {}, xml("connectivity-error")),
    xml("bridge-session", { xmlns: NS.JITSI_FOCUS, id, restart: true }),
  );

/** Owners of all sources a message announces. */
function owners(payload: XmlElement): string[] {
  return childrenNamed(payload, "content")
    .flatMap((c) => elements(child(c, "description") ?? xml("none")))
    .filter((e) => e.name === "source")
    .map((e) => attr(child(e, "ssrc-info") ?? xml("none"), "owner") ?? "");
}

describe("a conference request", () => {
  it("is granted for the room of the grant", async () => {
    const room = newRoom();
    const { session } = await connect(room);
    const answer = await session.iq(conferenceRequest(`${room}@conference.localhost`));
    const conference = child(answer, "conference", NS.JITSI_FOCUS);
    expect(conference?.attrs).toMatchObject({ ready: "true", focusjid: "focus@auth.localhost" });
  });

  it("is refused for any other room", async () => {
    const { session } = await connect(newRoom());
    const ask = (room: string) => refusal(session.iq(conferenceRequest(room)));
    expect(await ask("other@conference.localhost")).toBe("not-authorized");
    expect(await ask("other@elsewhere.localhost")).toBe("item-not-found");
    expect(await ask("conference.localhost")).toBe("jid-malformed");
    expect(await ask("")).toBe("jid-malformed");
  });

  it("is refused while draining unless the conference runs", async () => {
    const running = await enter(newRoom());
    const waiting = await connect(newRoom());
    const ask = ({ session, room }: Client) =>
      refusal(session.iq(conferenceRequest(`${room}@conference.localhost`)));
    await fetch(`${stack.privateUrl}/colibri/drain/enable`, { method: "POST" });
    expect(await ask(waiting)).toBe("service-unavailable");
    expect(await ask(running)).toBe("none");
    await fetch(`${stack.privateUrl}/colibri/drain/disable`, { method: "POST" });
    expect(await ask(waiting)).toBe("none");
  });

  it("is refused at the door, where clients understand it, when the house is full", async () => {
    await Promise.all([enter(newRoom()), enter(newRoom()), enter(newRoom())]);
    const late = await connect(newRoom());
    const answer = late.session.iq(conferenceRequest(`${late.room}@conference.localhost`));
    expect(await refusal(answer)).toBe("none");
    const verdict = late.session.next((e) => e.name === "presence", "verdict");
    await late.enter();
    expect(attr(await verdict, "type")).toBe("error");
    const error = child(await verdict, "error");
    expect(error && elements(error)[0]?.name).toBe("service-unavailable");
  });
});

describe("an invitation", () => {
  it("reaches a lone participant and offers what the clients need", async () => {
    const alone = await enter(newRoom());
    const offer = await alone.invitation();
    expect(attr(offer, "initiator")).toBe(alone.focus);
    expect(childrenNamed(offer, "content").map((c) => attr(c, "name"))).toEqual(["audio", "video"]);
    expect(owners(offer)).toEqual(["jvb", "jvb"]);
    const transports = childrenNamed(offer, "content").map((c) => child(c, "transport"));
    const socket = child(transports[0] ?? xml("none"), "web-socket");
    const base = stack.publicUrl.replace("http", "ws");
    expect(attr(socket ?? xml("none"), "url")).toContain(`${base}/colibri-ws/1/`);
  });

  it("names the sources of those who are already there", async () => {
    const room = newRoom();
    const first = await enter(room);
    await first.tell(accept(sidOf(await first.invitation()), 1001));
    const second = await enter(room);
    const offer = await second.invitation();
    expect(owners(offer)).toContain(`${room}@conference.localhost/${first.id}`);
  });
});

describe("a session", () => {
  it("is accepted once, and sources of others follow only then", async () => {
    const room = newRoom();
    const [first, second] = [await enter(room), await enter(room)];
    const sid = sidOf(await first.invitation());
    await second.tell(accept(sidOf(await second.invitation()), 1002));
    expect(first.heard).toEqual([]);
    const told = first.session.next((e) => child(e, "jingle") !== undefined, "source-add");
    expect(await first.ask(accept(sid, 1001))).toBe("result");
    const sourceAdd = child(await told, "jingle") ?? xml("none");
    expect(attr(sourceAdd, "action")).toBe("source-add");
    expect(owners(sourceAdd)).toEqual([`${room}@conference.localhost/${second.id}`]);
    expect(await first.ask(accept(sid, 1003))).toBe("unexpected-request");
  });

  it("knows its own id only", async () => {
    const client = await enter(newRoom());
    await client.invitation();
    for (const action of ["session-accept", "source-add", "session-terminate", "transport-info"]) {
      const payload = jingle(action, "0123456789abcdef", content("audio", 5, transport()));
      expect(await client.ask(payload)).toBe("item-not-found unknown-session");
    }
  });

  it("belongs to one participant", async () => {
    const room = newRoom();
    const [first, second] = [await enter(room), await enter(room)];
    const offer = await first.invitation();
    await second.invitation();
    expect(await second.ask(accept(sidOf(offer), 1001))).toBe("item-not-found unknown-session");
    expect(await second.ask(restart(offer))).toBe("item-not-found unknown-session");
  });

  it("takes sources only after it was accepted", async () => {
    const client = await enter(newRoom());
    const sid = sidOf(await client.invitation());
    expect(await client.ask(jingle("source-add", sid, content("audio", 7)))).toBe(
      "unexpected-request",
    );
    expect(await client.ask(jingle("source-remove", sid, content("audio", 7)))).toBe(
      "unexpected-request",
    );
  });

  it("survives an unusable session-accept", async () => {
    const client = await enter(newRoom());
    const sid = sidOf(await client.invitation());
    const bad = [
      jingle("session-accept", sid),
      jingle("session-accept", sid, content("audio", 1001)),
      jingle("session-accept", sid, content("audio", 1001, transport("nonsense"))),
      jingle("session-accept", sid, content("audio", 0, transport())),
      jingle("session-accept", sid, content("audio", 2 ** 32, transport())),
    ];
    for (const payload of bad) expect(await client.ask(payload)).toBe("bad-request");
    expect(await client.ask(accept(sid, 1001))).toBe("result");
  });

  it("cannot take an SSRC of somebody else or of the bridge", async () => {
    const room = newRoom();
    const [first, second] = [await enter(room), await enter(room)];
    await first.tell(accept(sidOf(await first.invitation()), 1001));
    const sid = sidOf(await second.invitation());
    expect(await second.ask(accept(sid, 1001))).toBe("bad-request");
    expect(await second.ask(accept(sid, 2_222_222_221))).toBe("bad-request");
    expect(await second.ask(accept(sid, 1002))).toBe("result");
    expect(await second.ask(jingle("source-add", sid, content("video", 1001)))).toBe("bad-request");
  });

  it("answers what it has no use for", async () => {
    const client = await enter(newRoom());
    const sid = sidOf(await client.invitation());
    expect(await client.ask(jingle("transport-info", sid))).toBe("result");
    expect(await client.ask(jingle("session-info", sid))).toBe("result");
    const inPlace = xml("bridge-session", { xmlns: NS.JITSI_FOCUS, "ice-restart": true });
    expect(await client.ask(jingle("session-info", sid, inPlace))).toBe("feature-not-implemented");
    expect(await client.ask(jingle("content-modify", sid))).toBe("feature-not-implemented");
    expect(await client.ask(xml("query", { xmlns: "urn:example" }))).toBe("service-unavailable");
  });
});

describe("a restart", () => {
  it("brings a new session; the others lose the old sources", async () => {
    const room = newRoom();
    const [first, second] = [await enter(room), await enter(room)];
    const offer = await first.invitation();
    await second.tell(accept(sidOf(await second.invitation()), 1002));
    await first.tell(accept(sidOf(offer), 1001));
    const isRemoval = (e: XmlElement) =>
      attr(child(e, "jingle") ?? xml("none"), "action") === "source-remove";
    const removed = second.session.next(isRemoval, "source-remove");
    expect(await first.ask(restart(offer))).toBe("result");
    const again = await first.invitation(2);
    expect(sidOf(again)).not.toBe(sidOf(offer));
    expect(owners(child(await removed, "jingle") ?? xml("none"))).toEqual([
      `${room}@conference.localhost/${first.id}`,
    ]);
    expect(await first.ask(accept(sidOf(again), 1001))).toBe("result");
  });

  it("is refused when it comes again too soon, and ignored for an older bridge session", async () => {
    const client = await enter(newRoom());
    await client.tell(restart(await client.invitation()));
    const again = await client.invitation(2);
    expect(await client.ask(restart(again, "00000000"))).toBe("result");
    expect(await client.ask(restart(again))).toBe("resource-constraint");
    expect(await client.ask(accept(sidOf(again), 1001))).toBe("result");
  });
});

describe("muting somebody", () => {
  const mute = (client: Client, ns: string, value = "true") =>
    xml("mute", { xmlns: ns, jid: `${client.room}@conference.localhost/${client.id}` }, value);

  it.each([NS.JITSI_AUDIO, NS.JITSI_VIDEO, NS.JITSI_DESKTOP])(
    "is a host's right (%s)",
    async (ns) => {
      const room = newRoom();
      const [host, guest] = [await enter(room, "host"), await enter(room)];
      const told = guest.session.next((e) => child(e, "mute", ns) !== undefined, "mute");
      expect(await host.ask(mute(guest, ns))).toBe("result");
      const command = await told;
      expect(attr(command, "from")).toBe(guest.focus);
      expect(attr(child(command, "mute", ns) ?? xml("none"), "actor")).toBe(
        `${room}@conference.localhost/${host.id}`,
      );
      expect(await guest.ask(mute(host, ns))).toBe("forbidden");
    },
  );

  it("never means unmuting", async () => {
    const room = newRoom();
    const [host, guest] = [await enter(room, "host"), await enter(room)];
    expect(await host.ask(mute(guest, NS.JITSI_AUDIO, "false"))).toBe("not-allowed");
  });
});
