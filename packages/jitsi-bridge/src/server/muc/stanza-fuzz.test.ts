/** Whatever stanzas somebody in a room sends. Longer by hand: `FUZZ_RUNS=100000 npx vitest run --project unit stanza-fuzz`. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { attr, type XmlElement, type XmlNode } from "../../protocol/xml/element";
import { serialiseXml } from "../../protocol/xml/serialise";
import { TEST_BOUNDS } from "../../testing/env";
import { ROOM, MUC, HOST, startRooms } from "../../testing/dialogue/room-dialogue";

const NAMESPACES = [
  "jabber:client",
  MUC,
  `${MUC}#user`,
  `${MUC}#admin`,
  `${MUC}#owner`,
  "jabber:x:data",
  "urn:xmpp:ping",
  "urn:xmpp:jingle:1",
  "http://jabber.org/protocol/disco#info",
  "http://jitsi.org/jitmeet/audio",
  "urn:x",
];
const NAMES = [
  ...["x", "query", "item", "status", "destroy", "password", "reason", "ping", "jingle", "mute"],
  ...[
    "body",
    "subject",
    "nick",
    "SourceInfo",
    "videoType",
    "videomuted",
    "identity",
    "error",
    "delay",
  ],
];
const VALUES = ["owner", "member", "none", "moderator", "110", "307", "true", "result", "submit"];

interface Place {
  readonly eve: string;
  readonly anna: string;
  readonly annaJid: string;
}

/** Stanzas of the right kinds with contents that mean something here, in any combination. */
function stanzas({ eve, anna, annaJid }: Place): fc.Arbitrary<XmlElement> {
  const addresses = [ROOM, `${ROOM}/${eve}`, `${ROOM}/${anna}`, `${ROOM}/focus`, annaJid];
  const more = [
    "localhost",
    "conference.localhost",
    "focus.localhost",
    "other@conference.localhost/x",
  ];
  const address = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...addresses) },
    { weight: 1, arbitrary: fc.constantFrom(...more, "", "@", "/") },
  );
  const text = fc.oneof(
    fc.constantFrom(...VALUES, "{}", "[", '{"a":{"videoType":"desktop"}}'),
    fc.string(),
  );
  const attrs = fc.dictionary(
    fc.constantFrom(
      "type",
      "nick",
      "jid",
      "role",
      "affiliation",
      "code",
      "id",
      "var",
      "action",
      "sid",
    ),
    fc.oneof(text, address, fc.constantFrom(anna, eve)),
    { maxKeys: 4, noNullPrototype: true },
  );
  const tree = fc.letrec<{ element: XmlElement; node: XmlNode }>((tie) => ({
    element: fc.record({
      name: fc.constantFrom(...NAMES),
      ns: fc.constantFrom(...NAMESPACES),
      attrs,
      children: fc.array(tie("node"), { maxLength: 3 }),
    }),
    node: fc.oneof({ maxDepth: 3 }, text, tie("element")),
  })).element;
  return fc
    .record({
      name: fc.constantFrom("presence", "presence", "message", "iq"),
      to: address,
      from: fc.option(address),
      type: fc.option(
        fc.constantFrom("get", "set", "result", "error", "groupchat", "groupchat", "chat", "x"),
        { freq: 2 },
      ),
      id: fc.option(fc.constantFrom("1", "2", "")),
      children: fc.array(tree, { maxLength: 3 }),
    })
    .map(({ name, children, to, from, type, id }) => {
      const given = Object.entries({ to, from, type, id }).filter(([, value]) => value !== null);
      return {
        name,
        ns: "jabber:client",
        attrs: Object.fromEntries(given) as Record<string, string>,
        children,
      };
    });
}

it("breaks nothing, speaks for nobody else and makes nobody host", async () => {
  let passedOn = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { server, joined, room } = startRooms();
      const anna = await joined(HOST);
      const eve = await joined({ user: { id: "eve", name: "Eve" } });
      await anna.catchesUp();
      const place = { eve: eve.nick, anna: anna.nick, annaJid: anna.jid };
      for (const stanza of fc.sample(stanzas(place), { numRuns: 12, seed })) {
        await eve.says(serialiseXml(stanza));
      }
      for (const heard of await anna.catchesUp()) {
        passedOn += 1;
        const from = attr(heard, "from") ?? "";
        expect(from.startsWith(ROOM)).toBe(true);
        // Anna hears herself only where she said something, and she said nothing.
        expect(from).not.toBe(`${ROOM}/${anna.nick}`);
        expect(JSON.stringify(heard)).not.toMatch(/"affiliation":"owner"[^}]*"jid":"(?!focus@)/);
      }
      expect(room().occupants.get(anna.nick)?.rank).toBe("host");
      const rank = room().occupants.get(eve.nick)?.rank;
      expect(rank ?? "guest").toBe("guest");
      // A part that failed is a defect of ours, whatever was said to it.
      expect(JSON.stringify(server.warnings)).not.toMatch(/failed/);
      server.host.close();
    }),
    { numRuns: Math.ceil(TEST_BOUNDS.fuzzRuns / 5) },
  );
  // Enough of them mean something, else this would prove nothing.
  expect(passedOn).toBeGreaterThan(TEST_BOUNDS.fuzzRuns / 5);
});
