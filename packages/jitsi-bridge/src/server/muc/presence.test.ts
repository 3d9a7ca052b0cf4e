import { beforeEach, describe, it } from "vitest";
import {
  ROOM,
  MUC,
  update,
  item,
  joinError,
  startRooms,
} from "../../testing/dialogue/room-dialogue";

let joined: ReturnType<typeof startRooms>["joined"];
beforeEach(() => ({ joined } = startRooms()));

describe("presence", () => {
  it("replaces the whole extension set and repeats it verbatim, unknown elements included", async () => {
    const anna = await joined();
    const ben = await joined();
    await anna.catchesUp();
    const extension = `<a xmlns="urn:x" k="v &amp; w"><b>t</b></a><stats-id>Q</stats-id>`;
    await anna.says(update(anna.nick, extension));
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${ben.jid}">${extension}${item(anna, "guest")}</presence>`,
    );
    await anna.says(update(anna.nick, "<c/>"));
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${ben.jid}"><c/>${item(anna, "guest")}</presence>`,
    );
    await anna.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${anna.jid}">${extension}${item(anna, "guest", `<status code="110"/>`)}</presence>`,
    );
  });

  it("lets nobody speak for the room in his presence", async () => {
    const anna = await joined();
    const ben = await joined();
    await anna.says(
      update(anna.nick, `<x xmlns="${MUC}#user"><item affiliation="owner" role="moderator"/></x>`),
    );
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${ben.jid}">${item(anna, "guest")}</presence>`,
    );
  });

  it("adds mute state for the 2022 client where there is only SourceInfo", async () => {
    const anna = await joined();
    const ben = await joined();
    const info = `<SourceInfo>{"${anna.nick}-a0":{"muted":false},"${anna.nick}-v0":{"muted":true},"${anna.nick}-v1":{"videoType":"desktop"}}</SourceInfo>`;
    await anna.says(update(anna.nick, info));
    await ben.hears(
      `<presence xmlns="jabber:client" from="${ROOM}/${anna.nick}" to="${ben.jid}">${info}
         <audiomuted xmlns="http://jitsi.org/jitmeet/audio">false</audiomuted>
         <videomuted xmlns="http://jitsi.org/jitmeet/video">false</videomuted>
         <videoType xmlns="http://jitsi.org/jitmeet/video">desktop</videoType>${item(anna, "guest")}</presence>`,
    );
  });

  it("refuses a change of nick", async () => {
    const anna = await joined();
    await anna.says(update("deadbeef", ""));
    await anna.hears(joinError(anna, "modify", "not-acceptable", "deadbeef"));
  });

  it("refuses a presence that is too large, and one too many", async () => {
    ({ joined } = startRooms({
      muc: { maxPresenceChars: 500, presencesPerSecond: 0, presenceBurst: 1 },
    }));
    const anna = await joined();
    await anna.says(update(anna.nick, `<a>${"x".repeat(500)}</a>`));
    await anna.hears(joinError(anna, "modify", "policy-violation"));
    await anna.says(update(anna.nick, ""));
    await anna.catchesUp();
    await anna.says(update(anna.nick, ""));
    await anna.hears(joinError(anna, "wait", "policy-violation"));
  });
});
