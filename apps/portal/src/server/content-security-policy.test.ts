import { describe, expect, it } from "vitest";

import { contentSecurityPolicy } from "./content-security-policy";

const policy = contentSecurityPolicy({
  nonce: "abc",
  mediaOrigin: "https://medien.musterstadt.example",
  development: false,
});

describe("contentSecurityPolicy", () => {
  it("runs scripts by nonce only", () => {
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it("speaks to the portal and the media stack only", () => {
    expect(policy).toContain(
      "connect-src 'self' https://medien.musterstadt.example wss://medien.musterstadt.example;",
    );
  });

  it("cannot be framed", () => {
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
