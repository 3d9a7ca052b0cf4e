import { beforeEach, describe, expect, it } from "vitest";
import type { DialogueServer } from "../../testing/dialogue/dialogue-server";
import { HOST, join, joinError, MUC, ROOM, startRooms } from "../../testing/dialogue/room-dialogue";
import { EndedRooms } from "./ended-rooms";

const NAME = "rathaus";
let server: DialogueServer;
let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ server, joined } = startRooms()));

describe("a room that is ended for all", () => {
  it("throws everybody out at once, hosts as well, whatever their client", async () => {
    const people = [await joined(HOST), await joined()];
    for (const one of people) await one.catchesUp();
    expect(server.muc.endRoom(NAME)).toBe(true);
    for (const one of people) {
      await one.hears(
        `<presence xmlns="jabber:client" from="${ROOM}/${one.nick}" to="${one.jid}" type="unavailable">
           <x xmlns="${MUC}#user"><item affiliation="none" role="none"/>
           <destroy><reason>The meeting has been ended</reason></destroy><status code="110"/></x></presence>`,
      );
    }
    expect(server.muc.rooms.size).toBe(0);
  });

  it("is not begun anew with a grant from before, on the same or a new connection", async () => {
    const anna = await joined(HOST);
    server.muc.endRoom(NAME);
    await anna.catchesUp();
    const ben = await server.admits();
    for (const one of [anna, ben]) {
      await one.says(join(one.nick));
      await one.hears(joinError(one, "cancel", "not-allowed"));
    }
    expect(server.muc.rooms.size).toBe(0);
  });

  it("keeps out also where nobody was in yet, and begins anew with a later grant", async () => {
    expect(server.muc.endRoom(NAME)).toBe(false);
    const early = await server.admits();
    await early.says(join(early.nick));
    await early.hears(joinError(early, "cancel", "not-allowed"));
    const later = await joined({ issuedAtMs: Date.now() + 60_000 });
    expect(server.muc.rooms.get(ROOM)?.occupants.has(later.nick)).toBe(true);
  });
});

describe("ended rooms", () => {
  it("are remembered for grants of clocks that are ahead, and one by one", () => {
    const ended = new EndedRooms();
    ended.add(NAME, 100_000);
    expect(ended.keepsOut({ room: NAME, issuedAtMs: 110_000 })).toBe(true);
    expect(ended.keepsOut({ room: NAME, issuedAtMs: 110_001 })).toBe(false);
    expect(ended.keepsOut({ room: "museum", issuedAtMs: 0 })).toBe(false);
  });
});
