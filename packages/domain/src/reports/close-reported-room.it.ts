import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ConferenceName } from "../ids";
import { admitParticipant } from "../rooms/admit-participant";
import { errorCode } from "../testing/guest-at-door";
import { firstOperator } from "../testing/staff-fixture";
import { startOpenRoom } from "../testing/start-open-room";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { closeReportedRoom } from "./close-reported-room";

let fixture: DomainFixture;
let staff: TownContext["actor"];

beforeAll(async () => {
  fixture = await createDomainFixture();
  ({ staff } = await firstOperator(fixture));
});
afterAll(() => fixture.close());

/** A meeting with somebody inside, and the town's staff beside it. */
async function scene() {
  const visitor = await fixture.visitor();
  const { code } = await startOpenRoom(visitor);
  const { conference } = await admitParticipant(visitor, { code });
  const ended: ConferenceName[] = [];
  const end = (one: ConferenceName) => Promise.resolve(void ended.push(one));
  return { visitor, office: { ...visitor, actor: staff }, code, conference, ended, end };
}

describe("closeReportedRoom", () => {
  it("lets nobody in any more and has the media stack end the conference, each time", async () => {
    const { visitor, office, code, conference, ended, end } = await scene();
    expect(await closeReportedRoom(office, code, end)).toEqual({ isEnded: true });
    expect(await errorCode(admitParticipant(visitor, { code }))).toBe("room.unavailable");
    expect(await closeReportedRoom(office, code, end)).toEqual({ isEnded: true });
    expect(ended).toEqual([conference, conference]);
  });

  it("closes also where the media stack is away, or cannot be told, and says so", async () => {
    for (const end of [() => Promise.reject(new Error("away")), null]) {
      const { visitor, office, code } = await scene();
      expect(await closeReportedRoom(office, code, end)).toEqual({ isEnded: false });
      expect(await errorCode(admitParticipant(visitor, { code }))).toBe("room.unavailable");
    }
  });

  it("ends nothing for who may not, nor what is not there: access.denied, report.room-unknown", async () => {
    const { visitor, office, code, ended, end } = await scene();
    expect(await errorCode(closeReportedRoom(visitor, code, end))).toBe("access.denied");
    const elsewhere = { ...(await fixture.visitor()), actor: staff };
    for (const [ctx, name] of [
      [office, "apfel-apfel-apfel-apfel"],
      [office, "?!"],
      [elsewhere, code],
    ] as const) {
      expect(await errorCode(closeReportedRoom(ctx, name, end))).toBe("report.room-unknown");
    }
    expect(ended).toEqual([]);
  });
});
