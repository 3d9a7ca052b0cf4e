import { createHmac } from "node:crypto";
import fc from "fast-check";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import {
  createGrantClaims,
  isHostGrant,
  MAX_GRANT_LENGTH,
  signGrant,
  verifyGrant,
  type GrantClaims,
  type GrantExpectations,
  type GrantKey,
} from "./index";

const nowMs = 1_800_000_000_000;
const now = nowMs / 1000;
const key: GrantKey = { kid: "2026-11", secret: "a-secret-of-more-than-thirty-two-bytes" };
const older: GrantKey = { kid: "2026-05", secret: "an-older-secret-of-at-least-32-bytes!" };
const expectations: GrantExpectations = {
  keys: [key, older],
  audience: "stadtstube",
  issuer: "portal",
  domain: "localhost",
  nowMs,
  room: "sommer-markt-brunnen",
};

function claims(overrides: Partial<GrantClaims> = {}): GrantClaims {
  const base = createGrantClaims({
    issuer: "portal",
    audience: "stadtstube",
    domain: "localhost",
    room: "sommer-markt-brunnen",
    user: { id: "7a", name: "Erika" },
    role: "guest",
    nowMs,
    lifetimeSeconds: 60,
  });
  return { ...base, ...overrides };
}

/** Signs anything, also what `signGrant` refuses to. */
function forge(header: object, payload: unknown, secret: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}
const header = { alg: "HS256", typ: "JWT" };

describe("verifyGrant accepts", () => {
  it("what signGrant signed", async () => {
    const result = await verifyGrant(await signGrant(claims(), key), expectations);
    expect(result).toEqual({ ok: true, claims: claims() });
  });

  it("a grant signed with the older of two keys, named or not", async () => {
    expect((await verifyGrant(await signGrant(claims(), older), expectations)).ok).toBe(true);
    const unnamed = forge(header, claims(), older.secret);
    expect((await verifyGrant(unnamed, expectations)).ok).toBe(true);
    const unknown = forge({ ...header, kid: "gone" }, claims(), key.secret);
    expect((await verifyGrant(unknown, expectations)).ok).toBe(true);
  });

  it("clocks that differ by up to ten seconds", async () => {
    const expired = await signGrant(claims({ exp: now - 9 }), key);
    expect((await verifyGrant(expired, expectations)).ok).toBe(true);
    const early = await signGrant(claims({ nbf: now + 9 }), key);
    expect((await verifyGrant(early, expectations)).ok).toBe(true);
  });

  it("a token with more personal data than ours, but does not keep it", async () => {
    const rich = claims();
    const user = {
      ...rich.context.user,
      email: "erika@example.org",
      avatar: "https://example.org",
    };
    const token = forge(header, { ...rich, context: { ...rich.context, user } }, key.secret);
    expect(await verifyGrant(token, expectations)).toEqual({ ok: true, claims: claims() });
  });
});

describe("verifyGrant refuses", () => {
  const sign = (overrides: object) => forge(header, { ...claims(), ...overrides }, key.secret);
  const withoutExp = () => {
    const { exp: _exp, ...rest } = claims();
    return forge(header, rest, key.secret);
  };
  const unsigned = forge({ alg: "none" }, claims(), key.secret);
  const cases: [name: string, token: string, refusal: string][] = [
    ["an expired grant", sign({ exp: now - 10 }), "grant.expired"],
    ["a grant without end", withoutExp(), "grant.malformed"],
    ["a grant for later", sign({ nbf: now + 11 }), "grant.not-yet-valid"],
    ["another room", sign({ room: "winter-markt-brunnen" }), "grant.wrong-room"],
    ["a prefix of the room", sign({ room: "sommer-markt" }), "grant.wrong-room"],
    ["every room", sign({ room: "*" }), "grant.malformed"],
    ["a room in capitals", sign({ room: "Sommer-markt-brunnen" }), "grant.malformed"],
    ["no room", sign({ room: undefined }), "grant.malformed"],
    ["another audience", sign({ aud: "other" }), "grant.wrong-audience"],
    ["another issuer", sign({ iss: "other" }), "grant.wrong-audience"],
    ["another domain", sign({ sub: "other" }), "grant.wrong-audience"],
    ["every domain", sign({ sub: "*" }), "grant.wrong-audience"],
    ["a stranger's key", forge(header, claims(), "x".repeat(40)), "grant.bad-signature"],
    [
      "the wrong key under a known kid",
      forge({ ...header, kid: older.kid }, claims(), key.secret),
      "grant.bad-signature",
    ],
    ["alg none, signed", unsigned, "grant.malformed"],
    ["alg none, unsigned", unsigned.replace(/[^.]*$/, ""), "grant.malformed"],
    ["alg NONE", forge({ alg: "NONE" }, claims(), key.secret), "grant.malformed"],
    ["alg HS384", forge({ alg: "HS384" }, claims(), key.secret), "grant.malformed"],
    ["alg RS256", forge({ alg: "RS256" }, claims(), key.secret), "grant.malformed"],
    [
      "a critical header it does not know",
      forge({ ...header, crit: ["b64"], b64: false }, claims(), key.secret),
      "grant.malformed",
    ],
    ["a name without end", sign({ context: longName() }), "grant.malformed"],
    ["no user", sign({ context: {} }), "grant.malformed"],
    ["a moderator flag that is a word", sign({ context: flagAsWord() }), "grant.malformed"],
    ["an empty token", "", "grant.malformed"],
    ["a token of 5 KB", `${"a".repeat(MAX_GRANT_LENGTH)}.b.c`, "grant.malformed"],
  ];

  it.each(cases)("%s", async (_name, token, refusal) => {
    expect(await verifyGrant(token, expectations)).toEqual({ ok: false, refusal });
  });

  it("a token any one character of which was changed", async () => {
    const token = await signGrant(claims(), key);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: token.length - 2 }),
        fc.constantFrom(..."AZaz09-_."),
        async (at, character) => {
          fc.pre(token[at] !== character);
          const changed = token.slice(0, at) + character + token.slice(at + 1);
          expect((await verifyGrant(changed, expectations)).ok).toBe(false);
        },
      ),
    );
  });

  it("arbitrary text and arbitrary signed payloads, without throwing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        expect((await verifyGrant(text, expectations)).ok).toBe(false);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (payload) => {
        const token = forge(header, payload, key.secret);
        expect((await verifyGrant(token, expectations)).ok).toBe(false);
      }),
    );
  });
});

describe("signGrant", () => {
  it("refuses short keys and claims that would open every room", async () => {
    await expect(signGrant(claims(), { kid: "k", secret: "short" })).rejects.toThrow(TypeError);
    await expect(signGrant(claims({ room: "*" }), key)).rejects.toThrow();
  });

  it("writes stock Jitsi's header and claims", async () => {
    const token = await signGrant(claims(), key);
    expect(decodeProtectedHeader(token)).toEqual({ alg: "HS256", typ: "JWT", kid: key.kid });
    expect(decodeJwt(token)).toEqual({
      aud: "stadtstube",
      iss: "portal",
      sub: "localhost",
      room: "sommer-markt-brunnen",
      iat: now,
      nbf: now,
      exp: now + 60,
      context: { user: { id: "7a", name: "Erika", affiliation: "member", moderator: false } },
    });
  });
});

describe("isHostGrant", () => {
  it("wants affiliation and flag to agree", () => {
    const as = (affiliation: "owner" | "member", moderator: boolean) =>
      isHostGrant(claims({ context: { user: { id: "1", name: "E", affiliation, moderator } } }));
    expect(as("owner", true)).toBe(true);
    expect([as("owner", false), as("member", true), as("member", false)]).not.toContain(true);
  });
});

function longName(): unknown {
  const { user } = claims().context;
  return { user: { ...user, name: "x".repeat(101) } };
}

function flagAsWord(): unknown {
  const { user } = claims().context;
  return { user: { ...user, moderator: "true" } };
}
