import { beforeEach, describe, expect, it } from "vitest";
import { xml, type XmlElement } from "../../protocol/xml/element";
import type { DialogueServer } from "../../testing/dialogue/dialogue-server";
import { ROOM, MUC, STANZAS, startRooms } from "../../testing/dialogue/room-dialogue";
import type { Room } from "./types";

let server: DialogueServer;
let room: () => Room;
let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ server, room, joined } = startRooms()));

describe("the focus", () => {
  const payload = xml("jingle", { xmlns: "urn:xmpp:jingle:1" });

  it("asks an occupant and hears his answer", async () => {
    const anna = await joined();
    const answer = room().request(anna.nick, payload);
    const request = await anna.hears(
      `<iq xmlns="jabber:client" type="set" id="*" from="${ROOM}/focus" to="${anna.jid}"><jingle xmlns="urn:xmpp:jingle:1"/></iq>`,
    );
    await anna.says(
      `<iq xmlns="jabber:client" type="result" id="${request.attrs["id"]}" to="${ROOM}/focus"/>`,
    );
    expect((await answer).attrs["type"]).toBe("result");
  });

  it("hears a refusal as StanzaError", async () => {
    const anna = await joined();
    const outcome = expect(room().request(anna.nick, payload)).rejects.toMatchObject({
      condition: "item-not-found",
    });
    const [request] = await anna.catchesUp();
    await anna.says(
      `<iq xmlns="jabber:client" type="error" id="${request?.attrs["id"]}" to="${ROOM}/focus"><error type="cancel"><item-not-found xmlns="${STANZAS}"/></error></iq>`,
    );
    await outcome;
  });

  it("takes an answer only from whom it asked", async () => {
    const anna = await joined();
    const eve = await joined();
    await anna.catchesUp();
    const answer = room().request(anna.nick, payload, 50);
    const [request] = await anna.catchesUp();
    await eve.says(
      `<iq xmlns="jabber:client" type="result" id="${request?.attrs["id"]}" to="${ROOM}/focus"/>`,
    );
    await expect(answer).rejects.toMatchObject({ condition: "remote-server-timeout" });
  });

  it("is told when whom it asked has left", async () => {
    const anna = await joined();
    const answer = room().request(anna.nick, payload);
    const outcome = expect(answer).rejects.toMatchObject({ condition: "recipient-unavailable" });
    await anna.loses();
    await outcome;
  });

  it("changes its presence for everybody", async () => {
    const anna = await joined();
    room().setFocusPresence([xml("versions", { xmlns: "urn:w" })]);
    await anna.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/focus" to="${anna.jid}"><versions xmlns="urn:w"/>
         <x xmlns="${MUC}#user"><item affiliation="owner" role="moderator" jid="focus@auth.localhost/focus"/></x></presence>`,
    );
  });

  it("answers what is asked of it, and its failures are answered for it", async () => {
    const anna = await joined();
    const ask = `<iq xmlns="jabber:client" type="set" id="j" to="${ROOM}/focus"><jingle xmlns="urn:xmpp:jingle:1"/></iq>`;
    await anna.says(ask);
    await anna.hears(
      `<iq xmlns="jabber:client" type="result" id="j" from="${ROOM}/focus" to="${anna.jid}"/>`,
    );
    const broken = (): XmlElement => {
      throw new Error("bug");
    };
    room().setFocus({ presence: [], onIq: broken });
    await anna.catchesUp();
    await anna.says(ask);
    expect(JSON.stringify(await anna.catchesUp())).toContain("internal-server-error");
    expect(server.warnings).toHaveLength(1);
  });

  it("survives listeners that throw", async () => {
    server.muc.on("roomCreated", () => {
      throw new Error("bug");
    });
    const anna = await joined();
    expect(room().occupants.has(anna.nick)).toBe(true);
    expect(server.warnings).toHaveLength(1);
  });
});
