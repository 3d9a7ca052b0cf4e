import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { drawSecret, hashSecret, secretMatches } from "./secret";

describe("secrets", () => {
  it("carry 256 bits in 43 characters fit for a link", () => {
    const secret = drawSecret({ bytes: (count) => new Uint8Array(count).fill(255) });
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  });

  it("are stored as sha256 and recognised by it", () => {
    const hash = hashSecret("geheim");
    expect(Buffer.from(hash)).toEqual(createHash("sha256").update("geheim").digest());
    expect(secretMatches("geheim", hash)).toBe(true);
    expect(secretMatches("Geheim", hash)).toBe(false);
    expect(secretMatches("geheim", new Uint8Array())).toBe(false);
  });
});
