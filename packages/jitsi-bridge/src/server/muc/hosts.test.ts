import { beforeEach, describe, expect, it } from "vitest";
import type { DialogueClient } from "../../testing/dialogue/dialogue-client";
import type { DialogueServer } from "../../testing/dialogue/dialogue-server";
import {
  ROOM,
  MUC,
  HOST,
  join,
  item,
  admin,
  ok,
  startRooms,
} from "../../testing/dialogue/room-dialogue";
import type { Room } from "./types";

let server: DialogueServer;
let room: () => Room;
let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ server, room, joined } = startRooms()));

describe("hosts", () => {
  it("hand over by nick (2022 client) and by bare JID (2026 client)", async () => {
    const anna = await joined(HOST);
    const ben = await joined();
    const cora = await joined();
    for (const [who, address] of [
      [ben, `nick="${ben.nick}"`],
      [cora, `jid="${cora.jid.split("/")[0]}"`],
    ] as const) {
      await anna.catchesUp();
      await anna.says(admin(`<item affiliation="owner" ${address}/>`));
      await anna.hears(
        `<presence xmlns="jabber:client" from="${ROOM}/${who.nick}" to="${anna.jid}">${item(who, "host")}</presence>`,
      );
      await anna.hears(ok(anna));
      expect(room().occupants.get(who.nick)?.rank).toBe("host");
    }
  });

  it("cannot leave a room without any host by stepping down", async () => {
    const anna = await joined(HOST);
    const ben = await joined(HOST);
    await anna.says(admin(`<item affiliation="member" nick="${ben.nick}"/>`));
    await anna.says(admin(`<item affiliation="member" nick="${anna.nick}"/>`));
    expect(JSON.stringify((await anna.catchesUp()).at(-1))).toContain("conflict");
    expect(room().occupants.get(anna.nick)?.rank).toBe("host");
  });

  it("kick with 307, and who was kicked stays out with the same grant but not with a newer one", async () => {
    const anna = await joined(HOST);
    const eve = await joined({ user: { id: "eve" }, expiresAtMs: 2e12 });
    await anna.catchesUp();
    await anna.says(admin(`<item nick="${eve.nick}" role="none"><reason>noise</reason></item>`));
    const out = (to: DialogueClient, status: string) =>
      `<presence xmlns="jabber:client" from="${ROOM}/${eve.nick}" to="${to.jid}" type="unavailable">
         <x xmlns="${MUC}#user"><item affiliation="member" role="none" jid="${eve.jid}"><actor nick="${anna.nick}"/>
         <reason>noise</reason></item><status code="307"/>${status}</x></presence>`;
    await eve.hears(out(eve, `<status code="110"/>`));
    await anna.hears(out(anna, ""));
    await anna.hears(ok(anna));

    await eve.says(join(eve.nick));
    expect(JSON.stringify(await eve.catchesUp())).toContain("not-allowed");
    const sameGrant = await joined({ user: { id: "eve" }, expiresAtMs: 2e12 });
    expect(room().occupants.has(sameGrant.nick)).toBe(false);
    const spareGrant = await joined({ user: { id: "eve" }, expiresAtMs: 2e12 + 1_000 });
    expect(room().occupants.has(spareGrant.nick)).toBe(false);
    const readmitted = await joined({
      user: { id: "eve" },
      issuedAtMs: Date.now() + 1_000,
      expiresAtMs: 2e12 + 1_000,
    });
    expect(room().occupants.has(readmitted.nick)).toBe(true);
  });

  it.each([
    ["kick", (who: string) => admin(`<item nick="${who}" role="none"/>`)],
    ["promote", (who: string) => admin(`<item nick="${who}" affiliation="owner"/>`)],
    [
      "read the configuration",
      () =>
        `<iq xmlns="jabber:client" type="get" id="o" to="${ROOM}"><query xmlns="${MUC}#owner"/></iq>`,
    ],
    [
      "destroy the room",
      () =>
        `<iq xmlns="jabber:client" type="set" id="o" to="${ROOM}"><query xmlns="${MUC}#owner"><destroy/></query></iq>`,
    ],
  ])("alone may %s", async (_, request) => {
    const anna = await joined(HOST);
    const eve = await joined();
    await anna.catchesUp();
    for (const victim of [anna.nick, eve.nick]) {
      await eve.says(request(victim));
      expect(JSON.stringify(await eve.catchesUp())).toContain('"forbidden"');
    }
    await anna.hearsNothing();
  });

  it("cannot remove the focus", async () => {
    const anna = await joined(HOST);
    await anna.says(admin(`<item nick="focus" role="none"/>`));
    expect(JSON.stringify(await anna.catchesUp())).toContain("item-not-found");
  });

  it("end the meeting for everybody", async () => {
    const anna = await joined(HOST);
    const ben = await joined();
    await anna.says(
      `<iq xmlns="jabber:client" type="set" id="a1" to="${ROOM}"><query xmlns="${MUC}#owner"><destroy><reason>done</reason></destroy></query></iq>`,
    );
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${ben.nick}" to="${ben.jid}" type="unavailable">
         <x xmlns="${MUC}#user"><item affiliation="none" role="none"/><destroy><reason>done</reason></destroy><status code="110"/></x></presence>`,
    );
    expect(server.muc.rooms.size).toBe(0);
  });
});
