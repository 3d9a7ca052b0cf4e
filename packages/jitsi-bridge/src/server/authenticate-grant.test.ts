import { describe, expect, it } from "vitest";
import { createGrantClaims, signGrant, type GrantKey } from "../grant";
import { authenticateByGrant } from "./authenticate-grant";

const key: GrantKey = { kid: "k", secret: "a-secret-of-more-than-thirty-two-bytes" };
const nowMs = 1_800_000_000_000;
const trust = { keys: [key], issuer: "portal", audience: "jitsi", domain: "localhost" };
const authenticate = authenticateByGrant(trust, () => nowMs);

function token(role: "host" | "guest", issuedAtMs = nowMs): Promise<string> {
  const claims = createGrantClaims({
    issuer: "portal",
    audience: "jitsi",
    domain: "localhost",
    room: "markt",
    user: { id: "7", name: "Erika" },
    role,
    nowMs: issuedAtMs,
    lifetimeSeconds: 60,
  });
  return signGrant(claims, key);
}

describe("authenticateByGrant", () => {
  it("tells signalling room, role, name and end of a grant", async () => {
    expect(await authenticate({ token: await token("host"), room: "Markt" })).toEqual({
      ok: true,
      grant: {
        room: "markt",
        moderator: true,
        issuedAtMs: nowMs,
        expiresAtMs: nowMs + 60_000,
        user: { id: "7", name: "Erika" },
      },
    });
    const guest = await authenticate({ token: await token("guest"), room: undefined });
    expect(guest).toMatchObject({ ok: true, grant: { moderator: false } });
  });

  it.each([
    ["nothing", undefined, undefined, "token-missing"],
    ["an empty token", "", undefined, "token-missing"],
    ["rubbish", "a.b.c", undefined, "token-malformed"],
    ["an old grant", token("guest", nowMs - 80_000), undefined, "token-expired"],
    ["a grant from the future", token("guest", nowMs + 80_000), undefined, "token-not-yet-valid"],
    ["another room in the address", token("guest"), "rathaus", "token-wrong-room"],
  ])("refuses %s", async (_name, given, room, refusal) => {
    expect(await authenticate({ token: await given, room })).toEqual({ ok: false, refusal });
  });
});
