import { randomBytes, randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { parseRenewalToken } from "../rooms/renewal-token";

import { renewalSecretOf, takeGuestKey } from "./guest-key";

const randomness = { bytes: (count: number) => randomBytes(count) };
const key = () => takeGuestKey(randomness, undefined);

describe("takeGuestKey", () => {
  it("keeps a key of 43 characters, also one that the page drew by itself", () => {
    const brought = randomBytes(32).toString("base64url");
    expect(takeGuestKey(randomness, brought)).toBe(brought);
  });

  it.each([undefined, "", "short", "x".repeat(44), `${"x".repeat(42)}!`, "x".repeat(10_000)])(
    "draws another one for what is none (%#)",
    (brought) => {
      const drawn = takeGuestKey(randomness, brought);
      expect(drawn).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(drawn).not.toBe(brought);
    },
  );
});

describe("renewalSecretOf", () => {
  it("is the same every time, and another for another key or request", () => {
    const [guestKey, id] = [key(), randomUUID()];
    expect(renewalSecretOf(guestKey, id)).toBe(renewalSecretOf(guestKey, id));
    expect(renewalSecretOf(key(), id)).not.toBe(renewalSecretOf(guestKey, id));
    expect(renewalSecretOf(guestKey, randomUUID())).not.toBe(renewalSecretOf(guestKey, id));
  });

  it("fits into a renewal token and does not contain the key", () => {
    const [guestKey, id] = [key(), randomUUID()];
    const secret = renewalSecretOf(guestKey, id);
    expect(parseRenewalToken(`${id}.${secret}`)).toEqual({ id, secret });
    expect(secret).not.toContain(guestKey);
  });
});
