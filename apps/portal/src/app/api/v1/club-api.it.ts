/** The programming interface as a program sees it: every operation, on a real database. */
import { randomBytes, randomUUID } from "node:crypto";
import { Validator } from "@seriousme/openapi-schema-validator";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  type AccountId,
  type ClubId,
  createClubRoom,
  createClubToken,
  listClubTokens,
  type Organiser,
  revokeClubToken,
  type TownContext,
  townContext,
  type TownId,
} from "@stadtstube/domain";
import { buildTown, seedTown } from "@stadtstube/prisma/setup";

import { problem } from "@/features/club-api/model/schemas";
import { OPERATIONS } from "@/features/club-api/operations";
import { container } from "@/server/container";

import * as route from "./[...path]/route";
import { GET as readDocument } from "./openapi.json/route";

/** As `@stadtstube/prisma/testing` has it. */
type TestDatabase = Record<"ownerUrl" | "applicationUrl", string> & { drop(): Promise<void> };

/** Not a plain import, as in `door-routes.it.ts`: Next gives every environment a NODE_ENV. */
async function createTestDatabase(): Promise<TestDatabase> {
  const name: string = "@stadtstube/prisma/testing";
  const testing = (await import(/* @vite-ignore */ name)) as {
    createTestDatabase(): Promise<TestDatabase>;
  };
  return testing.createTestDatabase();
}

/** A club with a room and a token for everything. */
interface Club {
  readonly townId: TownId;
  readonly clubId: ClubId;
  readonly owner: TownContext;
  readonly roomId: string;
  readonly token: string;
}
const DAY_MS = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
let files: TestDatabase;
let here: Club;
let there: Club;
const called = new Set<string>();

beforeAll(async () => {
  files = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", files.applicationUrl);
  vi.stubEnv("GRANT_KEY", `test:${randomBytes(32).toString("hex")}`);
  vi.stubEnv("GRANT_ISSUER", "portal");
  vi.stubEnv("GRANT_AUDIENCE", "media");
  vi.stubEnv("MEDIA_URL", "http://localhost:3002");
  const townId = await newTown();
  here = await newClub(townId, "Chor am Markt");
  there = await newClub(await newTown(), "Chor am Markt");
});
afterAll(async () => {
  const { database, changes } = container();
  await (changes as unknown as { close(): Promise<void> }).close();
  await database.close();
  await files.drop();
});

async function newTown(): Promise<TownId> {
  const id = randomUUID() as TownId;
  await seedTown(files.ownerUrl, buildTown({ id, hosts: [`${id}.example`] }));
  return id;
}

async function newClub(townId: TownId, address: string): Promise<Club> {
  const [clubId, accountId] = [randomUUID() as ClubId, randomUUID() as AccountId];
  const at = { createdAt: new Date() };
  await container().database.withTown(townId, async (tx) => {
    const account = { id: accountId, townId, email: `${accountId}@chor.example` };
    await tx.account.create({
      data: { ...account, displayName: "E", lastUsedAt: new Date(), ...at },
    });
    await tx.club.create({
      data: { id: clubId, townId, name: "Chor", purpose: "", state: "approved", ...at },
    });
    await tx.membership.create({ data: { townId, clubId, accountId, role: "owner", ...at } });
  });
  const organiser: Organiser = {
    ...{ kind: "organiser", id: accountId, townId },
    memberships: [{ clubId, role: "owner", state: "approved" }],
  };
  const owner = townContext(container(), townId, organiser);
  const { id: roomId } = await createClubRoom(owner, { clubId, address });
  const token = await tokenOf({ owner, clubId }, ["read", "write", "host"]);
  return { townId, clubId, owner, roomId, token };
}

const tokenOf = ({ owner, clubId }: Pick<Club, "owner" | "clubId">, scopes: readonly string[]) =>
  createClubToken(owner, { clubId, name: "Website", scopes, lastDay: day(30) });

interface Wish {
  readonly body?: unknown;
  readonly token?: string;
  readonly townId?: TownId;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as it comes over the network; bodies that are text are sent as they are. */
async function send(method: string, path: string, wish: Wish = {}): Promise<Response> {
  const host = `${wish.townId ?? here.townId}.example`;
  const { body, token = here.token } = wish;
  const url = new URL(`http://${host}/api/v1${path}`);
  const request = new Request(url, {
    method,
    headers: {
      host,
      "x-forwarded-for": `2001:db8:${randomBytes(2).toString("hex")}::1`,
      ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
      ...wish.headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const parts = url.pathname.split("/").slice(3);
  const handler = route[method as "GET"];
  return handler(request, { params: Promise.resolve({ path: parts }) });
}

/** The answer to an operation, checked against what the description promises. */
async function call(id: string, path: string, wish: Wish = {}): Promise<unknown> {
  const operation = OPERATIONS.find((one) => one.id === id);
  if (operation === undefined) throw new TypeError(`no operation ${id}`);
  called.add(id);
  const response = await send(operation.method, path, wish);
  expect([id, response.status, response.headers.get("set-cookie")]).toEqual([
    ...[id, operation.status, null],
  ]);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  if (operation.answer === null) {
    expect(await response.text()).toBe("");
    return undefined;
  }
  const value: unknown = await response.json();
  expect(operation.answer.parse(value)).toEqual(value);
  return value;
}

/** The code of a refusal, whose form is checked. */
async function codeOf(response: Response): Promise<string> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const value = problem.parse(await response.json());
  expect(value.status).toBe(response.status);
  return value.code;
}

const wish = (change = {}) => ({
  ...{ title: "Chorprobe", roomId: here.roomId, start: `${day(7)}T19:30`, durationMinutes: 90 },
  ...{ rhythm: "weekly", count: 3, ...change },
});
const create = async (change = {}) =>
  (await call("createGathering", "/gatherings", { body: wish(change) })) as { readonly id: string };

describe("the document", () => {
  it("is valid OpenAPI 3.1 and names every operation and failure", async () => {
    const document = (await readDocument().json()) as {
      readonly paths: object;
      readonly security: unknown;
    };
    const { valid, errors } = await new Validator().validate(document as never);
    expect([valid, errors]).toEqual([true, undefined]);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(
      OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort(),
    );
    expect(document.security).toEqual([{ clubToken: [] }]);
  });
});

describe("a program with a token", () => {
  it("reads club and rooms", async () => {
    expect(await call("readClub", "/club")).toEqual({ id: here.clubId, name: "Chor" });
    const guestLink = `http://${here.townId}.example/treffen/chor-am-markt`;
    expect(await call("listRooms", "/rooms")).toEqual({
      items: [{ id: here.roomId, code: "chor-am-markt", guestLink }],
    });
  });

  it("enters a series, reads and changes it, and calls it off", async () => {
    const made = await create({ holidaysOf: "BW", pauses: [{ from: day(8), to: day(9) }] });
    expect(made).toMatchObject({ rhythm: "weekly", count: 3, until: null, isCancelled: false });
    const path = `/gatherings/${made.id}`;
    expect(await call("readGathering", path)).toEqual(made);
    expect(await call("listGatherings", "/gatherings")).toMatchObject({ nextPage: null });
    const body = wish({ title: "Probe", count: null, until: day(40) });
    const changed = await call("changeGathering", path, { body });
    expect(changed).toMatchObject({ id: made.id, title: "Probe", until: day(40) });
    const following = `${day(14)}T19:30`;
    const next = await call(
      "changeGathering",
      `${path}?following=${encodeURIComponent(following)}`,
      {
        body: wish({ start: `${day(15)}T18:00`, count: 1 }),
      },
    );
    expect(next).not.toMatchObject({ id: made.id });
    await call("cancelGathering", `${path}/cancellation`);
    expect(await call("readGathering", path)).toMatchObject({ isCancelled: true });
    const again = await send("POST", `${path}/cancellation`);
    expect([again.status, await codeOf(again)]).toEqual([409, "gathering.over"]);
  });

  it("reads dates by pages, and moves, calls off and takes back single ones", async () => {
    const { id } = await create({ title: "Seiten" });
    const list = (query: string) =>
      call("listOccurrences", `/occurrences?gatheringId=${id}${query}`) as Promise<{
        readonly items: readonly { readonly key: string; readonly state: string }[];
        readonly nextPage: number | null;
      }>;
    const first = await list("&limit=2");
    expect([first.items.length, first.nextPage]).toEqual([2, 2]);
    const second = await list("&limit=2&page=2");
    expect([second.items.length, second.nextPage]).toEqual([1, null]);
    const path = `/gatherings/${id}/occurrences/${encodeURIComponent(first.items[0]?.key ?? "")}`;
    const start = `${day(8)}T18:00`;
    for (const [body, state] of [
      [{ state: "moved", start, durationMinutes: 60 }, "moved"],
      [{ state: "cancelled" }, "cancelled"],
      [{ state: "planned" }, "planned"],
    ] as const) {
      await call("changeOccurrence", path, { body });
      expect((await list("")).items[0]?.state).toBe(state);
    }
  });

  it("gets a link to host, that no other answer holds", async () => {
    const path = `/rooms/${here.roomId}/host-links`;
    const headers = { "idempotency-key": "host" };
    const first = (await call("createHostLink", path, { headers })) as { readonly url: string };
    const second = (await call("createHostLink", path, { headers })) as { readonly url: string };
    expect(first.url).toMatch(/\/treffen\/chor-am-markt#h=[\w-]{43}$/);
    expect(second.url).not.toBe(first.url);
    const kept = await here.owner.transaction((tx) => tx.clubTokenReply.findMany());
    expect(JSON.stringify(kept)).not.toContain(first.url.split("#h=")[1]);
  });

  it("does once what it asks twice", async () => {
    const once = { body: wish({ title: "Einmal" }), headers: { "idempotency-key": "e-1" } };
    const first = await call("createGathering", "/gatherings", once);
    expect(await call("createGathering", "/gatherings", once)).toEqual(first);
    const other = await send("POST", "/gatherings", { ...once, body: wish({ title: "Anderes" }) });
    expect([other.status, await codeOf(other)]).toEqual([422, "club-token.key-reused"]);
    const bad = await send("POST", "/gatherings", {
      ...once,
      headers: { "idempotency-key": "a b" },
    });
    expect([bad.status, await codeOf(bad)]).toEqual([400, "club-token.invalid-key"]);
  });
});

describe("who is refused", () => {
  it("has no token, another town's, a revoked or an expired one: 401", async () => {
    const revoked = await tokenOf(here, ["read"]);
    const lines = await listClubTokens(here.owner, here.clubId);
    await revokeClubToken(here.owner, { clubId: here.clubId, tokenId: lines[0]!.id });
    const expired = await tokenOf(here, ["read"]);
    const [line] = await listClubTokens(here.owner, here.clubId);
    await here.owner.transaction((tx) =>
      tx.clubToken.updateMany({
        where: { id: line!.id },
        data: { createdAt: new Date(Date.now() - 2 * DAY_MS), expiresAt: new Date(Date.now() - 1) },
      }),
    );
    for (const token of ["", "x", there.token, revoked, expired, `${here.token}a`]) {
      const response = await send("GET", "/rooms", { token });
      expect([response.status, await codeOf(response)]).toEqual([401, "club-token.void"]);
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
    }
    expect((await send("GET", "/rooms", { townId: there.townId })).status).toBe(401);
    const nowhere = await send("GET", "/rooms", { townId: randomUUID() as TownId });
    expect(await codeOf(nowhere)).toBe("town.unknown-host");
  });

  it("asks beyond the token's scopes: 403, for every operation", async () => {
    const { id } = await create({ title: "Fremd" });
    const paths = (template: string) =>
      template
        .replace("{gatheringId}", id)
        .replace("{roomId}", here.roomId)
        .replace("{key}", encodeURIComponent(`${day(7)}T19:30`));
    const reaches = { read: ["read"], write: ["read", "write"], host: ["host"] } as const;
    for (const scope of ["read", "write", "host"] as const) {
      const token = await tokenOf(here, [scope]);
      for (const operation of OPERATIONS) {
        if ((reaches[scope] as readonly string[]).includes(operation.scope)) continue;
        const body =
          operation.id === "changeOccurrence" ? { state: "cancelled" } : wish({ title: "Nein" });
        const response = await send(operation.method, paths(operation.path), {
          ...{ token, ...(operation.body === null ? {} : { body }) },
        });
        expect([scope, operation.id, response.status]).toEqual([scope, operation.id, 403]);
        expect(await codeOf(response)).toBe("access.denied");
      }
    }
  });

  it("asks for what is another club's: 404, as for what is not there", async () => {
    const neighbour = await newClub(here.townId, "Verein am Bach");
    const { id } = await create({ title: "Meins" });
    const mine = { token: neighbour.token };
    const body = wish({ roomId: neighbour.roomId });
    for (const [code, response] of [
      ["gathering.unknown", send("GET", `/gatherings/${id}`, mine)],
      ["gathering.unknown", send("PUT", `/gatherings/${id}`, { ...mine, body })],
      ["gathering.unknown", send("POST", `/gatherings/${id}/cancellation`, mine)],
      ["gathering.unknown", send("GET", `/gatherings/${randomUUID()}`, mine)],
      ["club.unknown", send("POST", `/rooms/${here.roomId}/host-links`, mine)],
      ["club.unknown", send("POST", "/gatherings", { ...mine, body: wish() })],
    ] as const) {
      const answer = await response;
      expect([await codeOf(answer), answer.status]).toEqual([code, 404]);
    }
  });

  it("asks for nothing there is, or in a way there is not", async () => {
    for (const path of ["/", "/clubs", "/rooms/1", "/gatherings/../club", "/%00"]) {
      const response = await send("GET", path);
      expect([path, response.status]).toEqual([path, path === "/gatherings/../club" ? 200 : 404]);
    }
    const wrong = await send("PUT", "/gatherings", { body: {} });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect(await codeOf(wrong)).toBe("api.method");
  });

  it("is told when to come back: 429", async () => {
    const { limit } = container().policy.clubs.apiLimit;
    const token = await tokenOf(there, ["read"]);
    const all = Array.from({ length: limit + 1 }, () =>
      send("GET", "/club", { token, townId: there.townId }),
    );
    const statuses = (await Promise.all(all)).filter(({ status }) => status === 429);
    expect(statuses.length).toBeGreaterThan(0);
    expect(Number(statuses[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("hostile input", () => {
  it.each([
    ["", ""],
    ["no JSON", "{"],
    ["an array", "[]"],
    ["a stranger's field", { admin: true }],
    ["a long title", { title: "a".repeat(81) }],
    ["no day", { start: "2027-02-30T10:00" }],
    ["no Land", { holidaysOf: "XX" }],
    ["too many pauses", { pauses: Array.from({ length: 21 }, () => ({ from: "x", to: "y" })) }],
    ["too much", `{"title":"${"a".repeat(40_000)}"}`],
  ])("of the form %s is 400 and says what does not fit", async (_, input) => {
    const body = typeof input === "string" ? input : wish(input);
    const response = await send("POST", "/gatherings", { body });
    expect([response.status, await codeOf(response)]).toEqual([400, "invalid-input"]);
  });

  it("is 400 in a query, too", async () => {
    for (const query of ["page=0", "page=101", "limit=101", "limit=x", "page=1e9", "stranger=1"]) {
      expect(await codeOf(await send("GET", `/gatherings?${query}`))).toBe("invalid-input");
    }
  });

  it("never is our fault: whatever comes, the answer is a problem that a program can read", async () => {
    const { token } = await newClub(here.townId, `Wirbel ${randomBytes(3).toString("hex")}`);
    const shaped = fc.record({ title: fc.string(), roomId: fc.uuid(), pauses: fc.jsonValue() });
    const text = fc.oneof(fc.json(), fc.string({ unit: "binary" }));
    const anything = fc.oneof(
      text,
      shaped.map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.boolean(), async (body, isPut) => {
        const response = isPut
          ? await send("PUT", `/gatherings/${randomUUID()}`, { token, body })
          : await send("POST", "/gatherings", { token, body });
        expect([400, 404, 429]).toContain(response.status);
        await codeOf(response);
      }),
      { numRuns: 120 },
    );
  });
});

it("was tried in every operation", () => {
  expect([...called].sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
});
