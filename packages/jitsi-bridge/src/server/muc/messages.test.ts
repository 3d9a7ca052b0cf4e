import { beforeEach, describe, expect, it } from "vitest";
import type { DialogueServer } from "../../testing/dialogue/dialogue-server";
import { ROOM, MUC, HOST, join, startRooms } from "../../testing/dialogue/room-dialogue";

let server: DialogueServer;
let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ server, joined } = startRooms()));

describe("messages", () => {
  const groupchat = (inside: string) =>
    `<message xmlns="jabber:client" type="groupchat" id="m1" to="${ROOM}">${inside}</message>`;

  it("reach everybody and come back to the sender", async () => {
    const anna = await joined();
    const ben = await joined();
    await anna.catchesUp();
    const body = `<body>Grüß Gott &lt;alle&gt; 🎉</body><reactions xmlns="urn:xmpp:reactions:0"/>`;
    await anna.says(groupchat(body));
    for (const who of [anna, ben]) {
      await who.hears(
        `<message xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${who.jid}" type="groupchat" id="m1">${body}</message>`,
      );
    }
  });

  it("in private reach one", async () => {
    const anna = await joined();
    const ben = await joined();
    const cora = await joined();
    await ben.catchesUp();
    await anna.says(
      `<message xmlns="jabber:client" type="chat" id="w" to="${ROOM}/${ben.nick}"><body>psst</body></message>`,
    );
    await ben.hears(
      `<message xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${ben.jid}" type="chat" id="w"><body>psst</body></message>`,
    );
    await cora.hearsNothing();
  });

  it("cannot speak for the room, fake their time or their sender", async () => {
    const eve = await joined();
    const ben = await joined();
    await eve.says(
      groupchat(`<body>hi</body><x xmlns="${MUC}#user"><status code="104"/></x><delay xmlns="urn:xmpp:delay" stamp="x"/>
        <display-name xmlns="http://jitsi.org/protocol/display-name" source="visitor">Anna</display-name>`),
    );
    await ben.hears(
      `<message xmlns="jabber:client" from="${ROOM}/${eve.nick}" to="${ben.jid}" type="groupchat" id="m1"><body>hi</body></message>`,
    );
  });

  it("change the subject only when they come from a host; late joiners hear the last", async () => {
    const anna = await joined(HOST);
    const ben = await joined();
    await ben.says(groupchat("<subject>mine</subject>"));
    expect(JSON.stringify(await ben.catchesUp())).toContain("forbidden");
    await anna.says(groupchat("<subject>Haushalt</subject>"));
    const cora = await server.admits();
    await cora.says(join(cora.nick));
    const heard = await cora.catchesUp();
    expect(heard.at(-1)).toMatchObject({
      name: "message",
      children: [{ name: "subject", children: ["Haushalt"] }],
    });
  });

  it.each([
    ["too long", `<body>${"x".repeat(400)}</body>`, "policy-violation"],
    ["not for the room", "", "bad-request"],
  ])("are refused when they are %s", async (_, inside, condition) => {
    ({ server, joined } = startRooms({ muc: { maxMessageChars: 300 } }));
    const anna = await joined();
    const text = groupchat(inside);
    await anna.says(inside === "" ? text.replace("groupchat", "chat") : text);
    expect(JSON.stringify(await anna.catchesUp())).toContain(condition);
  });

  it("are refused when there are too many, without cutting the sender", async () => {
    ({ server, joined } = startRooms({ muc: { messagesPerSecond: 0, messageBurst: 2 } }));
    const anna = await joined();
    for (let i = 0; i < 3; i += 1) await anna.says(groupchat("<body>x</body>"));
    const heard = await anna.catchesUp();
    expect(heard.map(({ attrs }) => attrs["type"])).toEqual(["groupchat", "groupchat", "error"]);
    expect(anna.closed).toBe(false);
  });

  it("of somebody who is not in are refused", async () => {
    await joined();
    const eve = await server.admits();
    await eve.says(groupchat("<body>x</body>"));
    expect(JSON.stringify(await eve.catchesUp())).toContain("not-acceptable");
  });
});

describe("IQs between occupants", () => {
  it("are carried to the real address and their answer back", async () => {
    const anna = await joined();
    const ben = await joined();
    await anna.catchesUp();
    await anna.says(
      `<iq xmlns="jabber:client" type="get" id="q7" to="${ROOM}/${ben.nick}"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`,
    );
    await ben.hears(
      `<iq xmlns="jabber:client" type="get" id="q7" from="${ROOM}/${anna.nick}" to="${ben.jid}"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`,
    );
    await ben.says(`<iq xmlns="jabber:client" type="result" id="q7" to="${ROOM}/${anna.nick}"/>`);
    await anna.hears(
      `<iq xmlns="jabber:client" type="result" id="q7" from="${ROOM}/${ben.nick}" to="${anna.jid}"/>`,
    );
  });

  it("to nobody are answered", async () => {
    const anna = await joined();
    await anna.says(
      `<iq xmlns="jabber:client" type="get" id="q" to="${ROOM}/deadbeef"><ping xmlns="urn:xmpp:ping"/></iq>`,
    );
    expect(JSON.stringify(await anna.catchesUp())).toContain("item-not-found");
  });

  it("of strangers learn nothing about a room", async () => {
    await joined();
    const eve = await server.admits({ room: "club" });
    for (const to of [ROOM, `${ROOM}/focus`, "nowhere@conference.localhost"]) {
      await eve.says(
        `<iq xmlns="jabber:client" type="get" id="q" to="${to}"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`,
      );
      expect(JSON.stringify(await eve.catchesUp())).toContain("item-not-found");
    }
    await eve.says(
      `<iq xmlns="jabber:client" type="get" id="q" to="conference.localhost"><query xmlns="http://jabber.org/protocol/disco#items"/></iq>`,
    );
    expect(JSON.stringify(await eve.catchesUp())).not.toContain("rathaus");
  });
});
