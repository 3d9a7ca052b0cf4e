import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { limitFailures } from "./limit-failures";

const MINUTE_MS = 60_000;
const mine = { limit: { scope: "mine", limit: 3, windowMs: MINUTE_MS }, key: "a" };
const all = { limit: { scope: "all", limit: 5, windowMs: 10 * MINUTE_MS }, key: "room" };
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const attempt = (ctx: TownContext, succeeds: boolean, limits = [mine, all]) =>
  limitFailures(ctx, limits, () => Promise.resolve(succeeds)).catch(
    (error: unknown) => (error as { code: string }).code,
  );

describe("limitFailures", () => {
  it("counts failures only, and refuses even the right one afterwards", async () => {
    const ctx = await fixture.visitor();
    for (let success = 0; success < 10; success += 1) expect(await attempt(ctx, true)).toBe(true);
    for (let failure = 0; failure < 3; failure += 1) expect(await attempt(ctx, false)).toBe(false);
    expect(await attempt(ctx, false)).toBe("rate-limit.exceeded");
    expect(await attempt(ctx, true)).toBe("rate-limit.exceeded");
    fixture.clock.advance(MINUTE_MS);
    expect(await attempt(ctx, true)).toBe(true);
  });

  it("does not even try once the limit is reached, and says when to come back", async () => {
    const ctx = await fixture.visitor();
    fixture.clock.advance(MINUTE_MS - (fixture.clock.now().getTime() % MINUTE_MS));
    for (let failure = 0; failure < 3; failure += 1) await attempt(ctx, false);
    let tried = false;
    const refused = limitFailures(ctx, [mine, all], () => Promise.resolve((tried = true)));
    await expect(refused).rejects.toMatchObject({ details: { retryAfterMs: MINUTE_MS } });
    expect(tried).toBe(false);
  });

  it("holds every one of its limits", async () => {
    const ctx = await fixture.visitor();
    const other = { ...mine, key: "b" };
    for (let failure = 0; failure < 3; failure += 1) await attempt(ctx, false);
    expect(await attempt(ctx, false, [other, all])).toBe(false);
    expect(await attempt(ctx, false, [other, all])).toBe(false);
    expect(await attempt(ctx, true, [other, all])).toBe("rate-limit.exceeded");
    expect(await attempt(ctx, true, [other])).toBe(true);
  });

  it("lets any number succeed at the same moment", async () => {
    const ctx = await fixture.visitor();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => attempt(ctx, true)));
    expect(outcomes).toEqual(Array.from({ length: 30 }, () => true));
  });

  it("tells no more outcomes when many try at once", async () => {
    const ctx = await fixture.visitor();
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => attempt(ctx, false)));
    expect(outcomes.filter((outcome) => outcome === false)).toHaveLength(3);
    expect(await attempt(ctx, true)).toBe("rate-limit.exceeded");
  });
});
