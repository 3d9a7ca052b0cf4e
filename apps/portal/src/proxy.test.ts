import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { proxy } from "./proxy";

const MEETING = "https://treffen.example/treffen/apfel-wolke-tiger-lampe";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgres://app@127.0.0.1/none");
  vi.stubEnv("GRANT_KEY", `test:${"0".repeat(64)}`);
  vi.stubEnv("GRANT_ISSUER", "portal");
  vi.stubEnv("GRANT_AUDIENCE", "media");
  vi.stubEnv("MEDIA_URL", "https://media.example");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

interface Load {
  readonly site?: string;
  readonly mode?: string;
  readonly dest?: string;
  readonly purpose?: string;
}

function load(address: string, { site, mode, dest, purpose }: Load) {
  const said = {
    "sec-fetch-site": site,
    "sec-fetch-mode": mode,
    "sec-fetch-dest": dest,
    "sec-purpose": purpose,
  };
  const headers = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return proxy(new NextRequest(address, { headers }));
}

describe("a meeting's address that another site's page loads", () => {
  it.each([
    ["picture", { mode: "no-cors", dest: "image" }],
    ["script", { mode: "no-cors", dest: "script" }],
    ["frame", { mode: "navigate", dest: "iframe" }],
    ["object", { mode: "navigate", dest: "object" }],
    ["fetch", { mode: "cors", dest: "empty" }],
    ["prefetch", { mode: "no-cors", dest: "empty" }],
    ["speculation", { mode: "navigate", dest: "document", purpose: "prefetch;prerender" }],
    ["half of the headers", {}],
  ])("as %s is refused, in every spelling and language", (_name, how) => {
    const spelled = [
      MEETING,
      `${MEETING}/kalender`,
      MEETING.replace("/treffen/", "/en/treffen/"),
      MEETING.replace("/treffen/", "/%74reffen/"),
    ];
    for (const address of spelled) {
      const response = load(address, { site: "cross-site", ...how });
      expect(response.status).toBe(403);
      expect(response.headers.get("x-middleware-rewrite")).toBeNull();
    }
  });
});

describe("a meeting's address that somebody goes to", () => {
  it.each([
    ["by a link on the town's website", { site: "cross-site", mode: "navigate", dest: "document" }],
    ["by the address bar", { site: "none", mode: "navigate", dest: "document" }],
    ["within our own pages", { site: "same-origin", mode: "cors", dest: "empty" }],
    ["with a browser that says nothing", {}],
  ])("%s is found", (_name, how) => {
    const response = load(MEETING, how);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("nonce-");
  });
});
