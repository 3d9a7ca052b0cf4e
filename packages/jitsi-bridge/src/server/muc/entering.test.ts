import { beforeEach, describe, expect, it } from "vitest";
import type { DialogueClient } from "../../testing/dialogue/dialogue-client";
import type { DialogueServer } from "../../testing/dialogue/dialogue-server";
import {
  ROOM,
  MUC,
  STANZAS,
  HOST,
  join,
  update,
  item,
  ok,
  joinError,
  startRooms,
} from "../../testing/dialogue/room-dialogue";
import type { Room } from "./types";

let server: DialogueServer;
let room: () => Room;
let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ server, room, joined } = startRooms()));

describe("joining", () => {
  it("shows the focus first, then the others, then oneself, then the subject", async () => {
    const ben = await joined();
    const anna = await server.admits(HOST);
    await anna.says(join(anna.nick, `<nick xmlns="http://jabber.org/protocol/nick">Anna</nick>`));

    await anna.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/focus" to="${anna.jid}"><versions xmlns="urn:v"/>
         <x xmlns="${MUC}#user"><item affiliation="owner" role="moderator" jid="focus@auth.localhost/focus"/></x></presence>`,
    );
    await anna.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${ben.nick}" to="${anna.jid}">${item(ben, "guest")}</presence>`,
    );
    await anna.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${anna.jid}">
         <nick xmlns="http://jabber.org/protocol/nick">Anna</nick>${item(anna, "host", `<status code="110"/>`)}</presence>`,
    );
    await anna.hears(
      `<message xmlns="jabber:client" from="${ROOM}" to="${anna.jid}" type="groupchat"><subject/></message>`,
    );
    await anna.hearsNothing();
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${ben.jid}">
         <nick xmlns="http://jabber.org/protocol/nick">Anna</nick>${item(anna, "host")}</presence>`,
    );
  });

  it("makes nobody a host who has no host's grant, not even the first or the last", async () => {
    const anna = await joined(HOST);
    const ben = await joined();
    await anna.says(update(anna.nick, "").replace("<presence", `<presence type="unavailable"`));
    expect([...room().occupants.values()].map(({ rank }) => rank)).toEqual(["guest"]);
    const again = await joined(HOST);
    expect(room().occupants.get(again.nick)?.rank).toBe("host");
    expect(ben.closed).toBe(false);
  });

  it("lets nobody into another room than his grant's", async () => {
    const eve = await server.admits({ room: "club" });
    await eve.says(join(eve.nick));
    await eve.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${eve.nick}" to="${eve.jid}" type="error">
         <error type="cancel"><not-allowed xmlns="${STANZAS}"/><text xmlns="${STANZAS}">Room and token mismatched</text></error></presence>`,
    );
    expect(server.muc.rooms.size).toBe(0);
  });

  it.each(["focus", "deadbeef", "Anna"])("gives nobody the nick %s", async (nick) => {
    const eve = await server.admits();
    await eve.says(join(nick));
    await eve.hears(joinError(eve, "modify", "not-acceptable", nick));
  });

  it("takes no presence for a join that is none", async () => {
    const eve = await server.admits();
    await eve.says(update(eve.nick, ""));
    await eve.hears(joinError(eve, "modify", "not-acceptable"));
  });

  it("tells politely that the room is full, but finds a place for a host", async () => {
    ({ server, joined } = startRooms({ muc: { maxOccupants: 1 } }));
    await joined();
    const late = await server.admits();
    await late.says(join(late.nick));
    await late.hears(joinError(late, "wait", "service-unavailable"));
    const host = await joined(HOST);
    expect(server.muc.rooms.get(ROOM)?.occupants.has(host.nick)).toBe(true);
  });

  it("opens no more rooms than it may", async () => {
    ({ server } = startRooms({ muc: { maxRooms: 0 } }));
    const anna = await server.admits();
    await anna.says(join(anna.nick));
    await anna.hears(joinError(anna, "wait", "service-unavailable"));
  });

  it("keeps a few places for hosts, and no more", async () => {
    ({ server, joined } = startRooms({ muc: { maxOccupants: 1, hostReserve: 1 } }));
    await joined();
    await joined(HOST);
    const late = await server.admits(HOST);
    await late.says(join(late.nick));
    await late.hears(joinError(late, "wait", "service-unavailable"));
  });

  it("takes no more people than the whole server may, hosts of running meetings included", async () => {
    ({ server, joined } = startRooms({ muc: { maxTotalOccupants: 2 } }));
    await joined();
    await joined();
    for (const grant of [{ room: "rathaus" }, { room: "third" }, { room: "rathaus", ...HOST }]) {
      const late = await server.admits(grant);
      await late.says(join(late.nick).replaceAll("rathaus@", `${grant.room}@`));
      expect(JSON.stringify(await late.catchesUp())).toContain("service-unavailable");
    }
    expect(server.muc.rooms.size).toBe(1);
  });

  it("lets nobody come and go without end", async () => {
    ({ server, joined } = startRooms({ muc: { joinsPerSecond: 0, joinBurst: 1 } }));
    const eve = await joined();
    await eve.says(update(eve.nick, "").replace("<presence", `<presence type="unavailable"`));
    await eve.catchesUp();
    await eve.says(join(eve.nick));
    await eve.hears(joinError(eve, "wait", "policy-violation"));
    expect(server.muc.rooms.size).toBe(0);
  });

  it("tells everything again to somebody who joins twice", async () => {
    const anna = await joined();
    await anna.says(join(anna.nick));
    expect((await anna.catchesUp()).map(({ name }) => name)).toEqual([
      "presence",
      "presence",
      "message",
    ]);
    expect(room().occupants.size).toBe(1);
  });
});

describe("password", () => {
  const set = (fields: string) =>
    `<iq xmlns="jabber:client" type="set" id="a1" to="${ROOM}"><query xmlns="${MUC}#owner"><x xmlns="jabber:x:data" type="submit">${fields}</x></query></iq>`;
  const secret = (value: string) =>
    `<field var="FORM_TYPE"><value>${MUC}#roomconfig</value></field><field var="muc#roomconfig_roomsecret"><value>${value}</value></field>`;

  it("locks the room, tells everybody to look again, and asks those who come", async () => {
    const anna = await joined(HOST);
    await anna.says(
      `<iq xmlns="jabber:client" type="get" id="f" to="${ROOM}"><query xmlns="${MUC}#owner"/></iq>`,
    );
    expect(JSON.stringify(await anna.catchesUp())).toContain("muc#roomconfig_roomsecret");
    await anna.says(set(secret("geheim")));
    await anna.hears(
      `<message xmlns="jabber:client" from="${ROOM}" to="${anna.jid}" type="groupchat"><x xmlns="${MUC}#user"><status code="104"/></x></message>`,
    );
    await anna.hears(ok(anna));
    await anna.says(
      `<iq xmlns="jabber:client" type="get" id="i" to="${ROOM}"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`,
    );
    expect(JSON.stringify(await anna.catchesUp())).toContain("muc_passwordprotected");

    const ben = await server.admits();
    await ben.says(join(ben.nick));
    await ben.hears(joinError(ben, "auth", "not-authorized"));
    await ben.says(join(ben.nick, "", "falsch"));
    await ben.hears(joinError(ben, "auth", "not-authorized"));
    await ben.says(join(ben.nick, "", "geheim"));
    expect((await ben.catchesUp()).length).toBe(4);
    const host = await joined(HOST);
    expect(room().occupants.has(host.nick)).toBe(true);

    await anna.says(set(secret("")));
    expect((await joined()).closed).toBe(false);
    expect(room().occupants.size).toBe(4);
  });

  it("refuses a lobby instead of pretending one", async () => {
    const anna = await joined(HOST);
    await anna.says(set(`<field var="muc#roomconfig_membersonly"><value>true</value></field>`));
    expect(JSON.stringify(await anna.catchesUp())).toContain("feature-not-implemented");
  });
});

describe("leaving", () => {
  it("echoes to the leaver with 110 and tells the others", async () => {
    const anna = await joined();
    const ben = await joined();
    await anna.catchesUp();
    await anna.says(
      `<presence xmlns="jabber:client" type="unavailable" to="${ROOM}/${anna.nick}"/>`,
    );
    const gone = (to: DialogueClient, status: string) =>
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${to.jid}" type="unavailable">
         <x xmlns="${MUC}#user"><item affiliation="member" role="none" jid="${anna.jid}"/>${status}</x></presence>`;
    await anna.hears(gone(anna, `<status code="110"/>`));
    await ben.hears(gone(ben, ""));
  });

  it("tells the others when the connection is lost for good, and closes the empty room", async () => {
    const events: string[] = [];
    server.muc.on("roomClosed", () => events.push("closed"));
    const anna = await joined();
    const ben = await joined();
    room().on("left", (who, reason) =>
      events.push(`${who.nick === anna.nick ? "anna" : "ben"} ${reason}`),
    );
    await anna.loses();
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${ben.jid}" type="unavailable">
         <x xmlns="${MUC}#user"><item affiliation="member" role="none" jid="${anna.jid}"/></x></presence>`,
    );
    await ben.loses();
    expect(events).toEqual(["anna left", "ben left", "closed"]);
    expect(server.muc.rooms.size).toBe(0);
  });

  it("keeps the place of somebody whose connection may come back", async () => {
    const anna = await joined();
    const ben = await joined();
    await anna.says(`<enable xmlns="urn:xmpp:sm:3" resume="true"/>`);
    await anna.loses();
    await ben.hearsNothing();
    expect(room().occupants.size).toBe(2);
  });

  it("lets nobody meet himself after a reload", async () => {
    const anna = await joined({ user: { id: "anna" } });
    await anna.says(`<enable xmlns="urn:xmpp:sm:3" resume="true"/>`);
    await anna.loses();
    const again = await joined({ user: { id: "anna" } });
    expect([...room().occupants.keys()]).toEqual([again.nick]);
  });
});
