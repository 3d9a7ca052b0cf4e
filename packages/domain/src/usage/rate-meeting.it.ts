import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { admitParticipant } from "../rooms/admit-participant";
import { closeRoom } from "../rooms/close-room";
import { errorCode } from "../testing/guest-at-door";
import { startOpenRoom } from "../testing/start-open-room";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext } from "../town-context";
import { removeParticipant } from "../waiting-room/remove-participant";

import { rateMeeting } from "./rate-meeting";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

async function scene() {
  const ctx = await fixture.visitor();
  const room = await startOpenRoom(ctx);
  const guest = await admitParticipant(ctx, { code: room.code });
  const ratings = async () => {
    const counted = await ctx.transaction((tx) => tx.usageCounter.findMany());
    return counted
      .filter(({ kind }) => kind.startsWith("meetings_rated_"))
      .map(({ kind, count }) => [kind, count]);
  };
  return { ctx, room, guest, ratings };
}

describe("rating a meeting", () => {
  it("counts once per participation: rate-limit.exceeded", async () => {
    const { ctx, room, guest, ratings } = await scene();
    await rateMeeting(ctx, { renewalToken: guest.renewalToken, rating: "good" });
    const again = rateMeeting(ctx, { renewalToken: guest.renewalToken, rating: "poor" });
    expect(await errorCode(again)).toBe("rate-limit.exceeded");
    const other = await admitParticipant(ctx, { code: room.code });
    await rateMeeting(ctx, { renewalToken: other.renewalToken, rating: "good" });
    expect(await ratings()).toEqual([["meetings_rated_good", 2]]);
  });

  it("counts after the meeting was ended for all", async () => {
    const { ctx, room, guest, ratings } = await scene();
    await closeRoom(ctx, room);
    await rateMeeting(ctx, { renewalToken: guest.renewalToken, rating: "fair" });
    expect(await ratings()).toEqual([["meetings_rated_fair", 1]]);
  });

  it("believes neither who proves nothing, nor who was removed, nor another town's guest", async () => {
    const { ctx, room, guest, ratings } = await scene();
    const forged = `${guest.participantId}.${"A".repeat(43)}`;
    for (const renewalToken of [forged, "", "x"]) {
      const attempt = rateMeeting(ctx, { renewalToken, rating: "poor" });
      expect(await errorCode(attempt)).toBe("room.grant-not-renewable");
    }
    const elsewhere = townContext(fixture.domain(), await fixture.town(), ctx.actor);
    const { renewalToken } = guest;
    expect(await errorCode(rateMeeting(elsewhere, { renewalToken, rating: "poor" }))).toBe(
      "room.grant-not-renewable",
    );
    await removeParticipant(ctx, { ...room, participantId: guest.participantId });
    expect(await errorCode(rateMeeting(ctx, { renewalToken, rating: "poor" }))).toBe(
      "room.grant-not-renewable",
    );
    expect(await ratings()).toEqual([]);
  });
});
