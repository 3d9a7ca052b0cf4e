import { beforeEach, describe, expect, it } from "vitest";
import type { DialogueClient } from "../../testing/dialogue/dialogue-client";
import { HOST, ROOM, startRooms, update } from "../../testing/dialogue/room-dialogue";
import type { Room } from "./types";

let room: () => Room;
let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ room, joined } = startRooms()));

const long = (chars: number) => `<a xmlns="urn:a">${"x".repeat(chars)}</a>`;

/** Whom the flood is meant for: what he does not acknowledge is kept for him. */
async function resumable(): Promise<DialogueClient> {
  const ben = await joined(HOST);
  await ben.says(`<enable xmlns="urn:xmpp:sm:3" resume="true"/>`);
  return ben;
}

describe("a flood of one occupant does not end somebody else's session", () => {
  it.each([
    ["long IQs", (nick: string) => iq(nick, long(60_000)), 40],
    ["IQs too long", (nick: string) => iq(nick, long(100_000)), 40],
    ["short IQs", (nick: string) => iq(nick, "<a/>"), 290],
    [
      "answers",
      (nick: string) => iq(nick, long(60_000)).replace('type="get"', 'type="result"'),
      40,
    ],
  ])("%s", async (_, stanza, times) => {
    const ben = await resumable();
    const eve = await joined();
    for (let i = 0; i < times; i += 1) await eve.says(stanza(ben.nick));
    expect(room().occupants.has(ben.nick)).toBe(true);
    // Nobody else pays for it, and it is less than half of what a session may hold.
    const heard = await ben.catchesUp();
    expect(JSON.stringify(heard).length).toBeLessThan(1024 * 1024);
  });

  it("everything together", async () => {
    const ben = await resumable();
    const eve = await joined();
    for (let i = 0; i < 60; i += 1) {
      await eve.says(update(eve.nick, long(15_000)));
      await eve.says(iq(ben.nick, long(60_000)));
      await eve.says(
        `<message xmlns="jabber:client" type="groupchat" to="${ROOM}">${long(15_000)}</message>`,
      );
    }
    expect(room().occupants.has(ben.nick)).toBe(true);
    expect(JSON.stringify(await ben.catchesUp()).length).toBeLessThan(1024 * 1024);
  });
});

function iq(nick: string, inside: string): string {
  return `<iq xmlns="jabber:client" type="get" id="i" to="${ROOM}/${nick}">${inside}</iq>`;
}
