import { createHash } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DomainError } from "../domain-error";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext } from "../town-context";

import { consumeRateLimit } from "./consume-rate-limit";

const MINUTE_MS = 60_000;
const limit = { scope: "test", limit: 3, windowMs: MINUTE_MS };
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

describe("consumeRateLimit", () => {
  it("allows the limit, then says when to come back: rate-limit.exceeded", async () => {
    const ctx = await fixture.visitor();
    fixture.clock.advance(20_000);
    const intoWindowMs = fixture.clock.now().getTime() % MINUTE_MS;
    const remaining = [];
    for (let use = 0; use < 3; use += 1) {
      remaining.push((await consumeRateLimit(ctx, limit, "a")).remaining);
    }
    expect(remaining).toEqual([2, 1, 0]);
    await expect(consumeRateLimit(ctx, limit, "a")).rejects.toMatchObject({
      code: "rate-limit.exceeded",
      status: 429,
      category: "user",
      details: { retryAfterMs: MINUTE_MS - intoWindowMs },
    });
    fixture.clock.advance(MINUTE_MS - intoWindowMs);
    expect((await consumeRateLimit(ctx, limit, "a")).remaining).toBe(2);
  });

  it("counts keys, scopes and towns apart", async () => {
    const ctx = await fixture.visitor();
    const elsewhere = townContext(fixture.domain(), await fixture.town(), ctx.actor);
    const uses = [
      await consumeRateLimit(ctx, limit, "a"),
      await consumeRateLimit(ctx, limit, "b"),
      await consumeRateLimit(ctx, { ...limit, scope: "other" }, "a"),
      await consumeRateLimit(elsewhere, limit, "a"),
    ];
    expect(uses.map((use) => use.remaining)).toEqual([2, 2, 2, 2]);
  });

  it.each(["", "a\u0000b", "\uD800", "x".repeat(10_000)])("counts any key (%#)", async (key) => {
    const ctx = await fixture.visitor();
    await consumeRateLimit(ctx, limit, key);
    expect((await consumeRateLimit(ctx, limit, key)).remaining).toBe(1);
  });

  it("takes a use back", async () => {
    const ctx = await fixture.visitor();
    const use = await consumeRateLimit(ctx, limit, "a");
    await use.giveBack();
    expect((await consumeRateLimit(ctx, limit, "a")).remaining).toBe(2);
  });

  it("lets exactly as many through when a hundred ask at once", async () => {
    const ctx = await fixture.visitor();
    const many = { ...limit, limit: 37 };
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, () => consumeRateLimit(ctx, many, "a")),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(63);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(DomainError);
  });

  it("stores no key, only a hash under the day's salt, different every day", async () => {
    const ctx = await fixture.visitor();
    const address = "203.0.113.9";
    await consumeRateLimit(ctx, limit, address);
    fixture.clock.advance(24 * 60 * MINUTE_MS);
    await consumeRateLimit(ctx, limit, address);
    const [rows, salts] = await ctx.transaction((tx) =>
      Promise.all([tx.rateLimit.findMany(), tx.rateLimitSalt.findMany()]),
    );
    const hashes = rows.map((row) => Buffer.from(row.keyHash).toString("hex"));
    expect(new Set(hashes).size).toBe(2);
    expect(JSON.stringify(rows)).not.toContain(address);
    expect(hashes).not.toContain(createHash("sha256").update(address).digest("hex"));
    expect(salts.length).toBeGreaterThanOrEqual(2);
  });
});
