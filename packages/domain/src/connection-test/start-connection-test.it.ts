import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { asJob, createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { readUsage } from "../usage/read-usage";

import { startConnectionTest } from "./start-connection-test";

const MINUTE_MS = 60_000;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

describe("startConnectionTest", () => {
  it("admits two connections to one conference of their own, for minutes", async () => {
    const ctx = await fixture.visitor();
    const now = fixture.clock.now();
    const { conference, sender, receiver, expiresAt } = await startConnectionTest(ctx);
    expect(conference).toMatch(/^test-[0-9a-f-]{36}$/);
    expect(expiresAt).toEqual(new Date(now.getTime() + 5 * MINUTE_MS));
    const claims = [sender, receiver].map(({ grant }) => claimsOf(grant));
    expect(claims).toMatchObject([
      { conference, role: "host", issuedAt: now, expiresAt },
      { conference, role: "guest", issuedAt: now, expiresAt },
    ]);
    expect(claims[0]?.participantId).not.toBe(claims[1]?.participantId);
    expect((await startConnectionTest(ctx)).conference).not.toBe(conference);
  });

  it("leaves no room and is counted nowhere", async () => {
    const ctx = await fixture.visitor();
    await startConnectionTest(ctx);
    const day = 24 * 60 * MINUTE_MS;
    const now = fixture.clock.now().getTime();
    const span = { from: new Date(now - day), until: new Date(now + day) };
    expect(await readUsage(ctx, span)).toEqual([]);
    expect(await ctx.transaction((tx) => tx.room.count())).toBe(0);
    expect(await ctx.transaction((tx) => tx.admission.count())).toBe(0);
  });

  it("has a limit for each visitor: rate-limit.exceeded", async () => {
    const limit = { scope: "connection-test", limit: 2, windowMs: MINUTE_MS };
    const ctx = await fixture.visitor({ connectionTestLimit: limit });
    await startConnectionTest(ctx);
    await startConnectionTest(ctx);
    const before = fixture.signed.length;
    await expect(startConnectionTest(ctx)).rejects.toMatchObject({ code: "rate-limit.exceeded" });
    expect(fixture.signed.length).toBe(before);
  });

  it("is for visitors only: access.denied", async () => {
    const ctx = asJob(await fixture.visitor());
    await expect(startConnectionTest(ctx)).rejects.toMatchObject({ code: "access.denied" });
  });
});

/** The fixture's "JWT" is the position of its claims. */
function claimsOf(grant: string) {
  return fixture.signed[Number(grant.replace("grant-", "")) - 1];
}
