import { beforeEach, describe, expect, it } from "vitest";
import {
  HOST,
  join,
  item,
  MUC,
  ROOM,
  startRooms,
  update,
} from "../../testing/dialogue/room-dialogue";
import type { DialogueServer } from "../../testing/dialogue/dialogue-server";
import type { Room } from "./types";

let server: DialogueServer;
let room: () => Room;
let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ server, room, joined } = startRooms()));

const FOCUS_ITEM = `<x xmlns="${MUC}#user"><item affiliation="owner" role="moderator" jid="focus@auth.localhost/focus"/></x>`;

describe("nobody poses as the focus, the room or somebody else", () => {
  it.each([
    ["nested in an extension", `<a xmlns="urn:a">${FOCUS_ITEM}</a>`],
    ["nested deeply", `<a xmlns="urn:a"><b><c>${FOCUS_ITEM}</c></b></a>`],
    ["with a prefix", `<p:x xmlns:p="${MUC}#user"><p:item role="moderator"/></p:x>`],
    ["with a claimed identity", `<identity><user><name>Anna</name></user></identity>`],
  ])("in a presence, %s", async (_, extension) => {
    const eve = await joined();
    const ben = await joined();
    await eve.says(update(eve.nick, `${extension}<nick>Eve</nick>`));
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${eve.nick}" to="${ben.jid}"><nick>Eve</nick>${item(eve, "guest")}</presence>`,
    );
    const cora = await server.admits();
    await cora.says(join(cora.nick));
    expect(JSON.stringify(await cora.catchesUp())).not.toContain('"urn:a"');
  });

  it.each([
    ["a delay without namespace", `<delay xmlns="urn:none" stamp="2001-01-01T00:00:00Z"/>`],
    ["a visitor's name", `<display-name xmlns="urn:none" source="visitor">Anna</display-name>`],
    ["a nested word of the room", `<a xmlns="urn:a">${FOCUS_ITEM}</a>`],
  ])("in a message, by %s", async (_, extension) => {
    const eve = await joined();
    const ben = await joined();
    await eve.says(
      `<message xmlns="jabber:client" type="groupchat" id="m" to="${ROOM}"><body>hi</body>${extension}</message>`,
    );
    await ben.hears(
      `<message xmlns="jabber:client" from="${ROOM}/${eve.nick}" to="${ben.jid}" type="groupchat" id="m"><body>hi</body></message>`,
    );
  });

  it("by an attribute that browsers take for a namespace", async () => {
    const eve = await joined();
    const ben = await joined();
    await eve.says(
      `<message xmlns="jabber:client" type="groupchat" id="m" to="${ROOM}"><body>hi</body><b xmlns="urn:b" xmlns:a="urn:a" a:xmlns="jabber:x:delay" stamp="20010101T00:00:00"/></message>`,
    );
    expect(JSON.stringify(await eve.catchesUp())).toContain("bad-format");
    expect(JSON.stringify(await ben.catchesUp())).not.toContain("20010101");
  });

  it("by whispering a subject, which clients take for the room's", async () => {
    const eve = await joined();
    const ben = await joined(HOST);
    await ben.catchesUp();
    await eve.says(
      `<message xmlns="jabber:client" type="chat" id="w" to="${ROOM}/${ben.nick}"><subject>moved</subject><body>hi</body></message>`,
    );
    await ben.hears(
      `<message xmlns="jabber:client" from="${ROOM}/${eve.nick}" to="${ben.jid}" type="chat" id="w"><body>hi</body></message>`,
    );
  });
});

describe("a session outside the room", () => {
  it("cannot enter with a grant that has expired meanwhile", async () => {
    await joined(HOST);
    const eve = await server.admits({ expiresAtMs: Date.now() - 11_000 });
    await eve.says(join(eve.nick));
    expect(JSON.stringify(await eve.catchesUp())).toContain("not-allowed");
    expect(room().occupants.has(eve.nick)).toBe(false);
  });
});
