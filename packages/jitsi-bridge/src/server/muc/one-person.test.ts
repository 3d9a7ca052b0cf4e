import { beforeEach, describe, expect, it } from "vitest";
import { admin, HOST, join, startRooms } from "../../testing/dialogue/room-dialogue";
import type { Room } from "./types";

let room: () => Room;
let joined: ReturnType<typeof startRooms>["joined"];
let server: ReturnType<typeof startRooms>["server"];
beforeEach(() => ({ server, room, joined } = startRooms()));

const EVE = { user: { id: "eve" } };
const inside = () => [...room().occupants.keys()];

describe("one person with several sessions", () => {
  it("is thrown out with all of them, and comes back with none", async () => {
    const anna = await joined(HOST);
    const first = await joined(EVE);
    const second = await joined({ ...EVE, expiresAtMs: 2e12 + 5_000 });
    const ben = await joined({ user: { id: "ben" } });
    await anna.says(admin(`<item nick="${first.nick}" role="none"/>`));
    for (const session of [first, second]) {
      expect(JSON.stringify(await session.catchesUp())).toContain('"307"');
    }
    expect(inside()).toEqual([anna.nick, ben.nick]);
    for (const session of [first, second, await server.admits(EVE)]) {
      await session.says(join(session.nick));
      expect(JSON.stringify(await session.catchesUp())).toContain("not-allowed");
    }
    expect(inside()).toEqual([anna.nick, ben.nick]);
  });

  it("has two at most: the newest ends the oldest with a conflict", async () => {
    const [first, second] = [await joined(EVE), await joined(EVE)];
    expect(inside()).toEqual([first.nick, second.nick]);
    const third = await joined(EVE);
    expect(inside()).toEqual([second.nick, third.nick]);
    expect(first.closed).toBe(true);
    expect(second.closed).toBe(false);
    expect(JSON.stringify(await first.catchesUp())).toContain("conflict");
  });

  it("is not mistaken for others whose grants name nobody", async () => {
    const [first, second, third] = [await joined(), await joined(), await joined(HOST)];
    expect(inside()).toEqual([first.nick, second.nick, third.nick]);
    await third.says(admin(`<item nick="${first.nick}" role="none"/>`));
    expect(inside()).toEqual([second.nick, third.nick]);
  });

  it("throws out a second session of their own and stays", async () => {
    const me = { ...EVE, ...HOST };
    const [here, there] = [await joined(me), await joined(me)];
    await here.says(admin(`<item nick="${there.nick}" role="none"/>`));
    expect(inside()).toEqual([here.nick]);
  });
});
