/** The door as anybody with a network sees it: the portal's routes on a real database. */
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type StartedRoom, startRoom, townContext, visitor } from "@stadtstube/domain";
import type { TownId } from "@stadtstube/domain";
import { buildTown, seedTown } from "@stadtstube/prisma/setup";

import {
  askAtDoor,
  checkAtDoor,
  leaveDoor,
  lookInside,
  renewAdmission,
  signOfLife,
  watchDoor,
} from "@/features/join/actions";
import {
  changeDoor,
  decideAboutGuests,
  letLead,
  lookAtDoor,
  throwOut,
  watchWaiting,
} from "@/features/waiting-room/actions";
import { container } from "@/server/container";

type Handler = (request: Request) => Promise<Response>;
type Answer = {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
  readonly value?: Record<string, unknown>;
};

/** As `@stadtstube/prisma/testing` has it. */
interface TestDatabase {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  drop(): Promise<void>;
}

/**
 * Not a plain import: Next declares NODE_ENV a part of every environment, and with that the package's
 * child processes, which get nearly nothing, do not compile in one program with it.
 */
async function createTestDatabase(): Promise<TestDatabase> {
  const name: string = "@stadtstube/prisma/testing";
  const testing = (await import(/* @vite-ignore */ name)) as {
    createTestDatabase(): Promise<TestDatabase>;
  };
  return testing.createTestDatabase();
}

const TOWN = randomUUID();
const HOST = `${TOWN}.example`;
let files: TestDatabase;
/** Who asks: somebody else for every attempt, so that no limit hides what the door does. */
let origin = "";

function comeFromElsewhere(): void {
  origin = `2001:db8:${randomBytes(4)
    .toString("hex")
    .replace(/(.{4})/, "$1:")}::1`;
}

beforeEach(comeFromElsewhere);

beforeAll(async () => {
  files = await createTestDatabase();
  await seedTown(files.ownerUrl, buildTown({ id: TOWN, hosts: [HOST] }));
  vi.stubEnv("DATABASE_URL", files.applicationUrl);
  vi.stubEnv("GRANT_KEY", `test:${randomBytes(32).toString("hex")}`);
  vi.stubEnv("GRANT_ISSUER", "portal");
  vi.stubEnv("GRANT_AUDIENCE", "media");
  vi.stubEnv("MEDIA_URL", "http://localhost:3002");
});
afterAll(async () => {
  const { database, changes } = container();
  await (changes as unknown as { close(): Promise<void> }).close();
  await database.close();
  await files.drop();
  vi.unstubAllEnvs();
});

function send(handler: Handler, input: unknown, headers: Record<string, string> = {}) {
  return handler(
    new Request(`http://${HOST}/api`, {
      method: "POST",
      headers: {
        host: HOST,
        "content-type": "application/json",
        "x-forwarded-for": origin,
        ...headers,
      },
      body: typeof input === "string" ? input : JSON.stringify(input),
    }),
  );
}

async function call(handler: Handler, input: unknown): Promise<Answer> {
  return (await (await send(handler, input)).json()) as Answer;
}

const key = () => randomBytes(32).toString("base64url");

function open(options: { waitingRoom?: boolean; pin?: string } = {}): Promise<StartedRoom> {
  const context = townContext(container(), TOWN as TownId, visitor(randomUUID()));
  return startRoom(context, options);
}

function hostOf({ code, hostSecret }: StartedRoom) {
  return { code, hostSecret };
}

async function ask(code: string, more: object = {}) {
  const guestKey = key();
  const answer = await call(askAtDoor, { code, displayName: "Erika", guestKey, ...more });
  return { guestKey, answer, requestId: String(answer.value?.["requestId"]) };
}

/** Grants are JWTs and stand in an admission only. */
function holdsGrant(answer: Answer): boolean {
  return /"grant":"|eyJ/.test(JSON.stringify(answer));
}

describe("30 guests who come at once", () => {
  it("all wait, are all seen, and all get in with one press, each as somebody else", async () => {
    const room = await open();
    const guests = await Promise.all(
      Array.from({ length: 30 }, (_, index) => ask(room.code, { displayName: `Gast ${index}` })),
    );
    expect(guests.map(({ answer }) => answer.value?.["state"])).toEqual(
      Array.from({ length: 30 }, () => "waiting"),
    );
    const list = await call(lookAtDoor, hostOf(room));
    const waiting = list.value?.["guests"] as { id: string; name: string }[];
    expect(new Set(waiting.map(({ name }) => name)).size).toBe(30);

    const requests = waiting.map(({ id }) => id);
    const decision = { ...hostOf(room), decision: "admit", requests };
    expect((await call(decideAboutGuests, decision)).ok).toBe(true);
    const inside = await Promise.all(
      guests.map(({ guestKey, requestId }) =>
        call(checkAtDoor, { guestKey, requestId, displayName: "" }),
      ),
    );
    expect(inside.filter(holdsGrant)).toHaveLength(30);
    const tokens = inside.map(({ value }) => {
      const { renewalToken } = value?.["admission"] as { renewalToken: string };
      return renewalToken;
    });
    expect(new Set(tokens).size).toBe(30);
    await Promise.all(
      tokens.map((renewalToken, index) =>
        call(signOfLife, { renewalToken, endpointId: index.toString(16).padStart(8, "0") }),
      ),
    );
    expect((await call(lookInside, { code: room.code })).value).toEqual({
      people: 30,
      hostPresent: false,
    });
  });
});

describe("throwing somebody out whom the media server attests", () => {
  it("takes that person's right, whoever claims their endpoint", async () => {
    const room = await open();
    const people = [await ask(room.code), await ask(room.code)];
    const requests = people.map(({ requestId }) => requestId);
    await call(decideAboutGuests, { ...hostOf(room), decision: "admit", requests });
    const tokens: string[] = [];
    for (const { guestKey, requestId } of people) {
      const { value } = await call(checkAtDoor, { guestKey, requestId, displayName: "" });
      tokens.push((value?.["admission"] as { renewalToken: string }).renewalToken);
    }
    const [intruder, innocent] = tokens.map((renewalToken) => ({ renewalToken }));
    // The intruder hides; the innocent's page says it is the intruder's endpoint.
    await call(signOfLife, { ...innocent, endpointId: "aaaaaaaa" });
    const out = { endpointId: "aaaaaaaa", present: ["aaaaaaaa"], participantId: requests[0] };
    expect(await call(throwOut, { ...hostOf(room), ...out })).toMatchObject({ ok: true });
    const renewed = await Promise.all(
      [intruder, innocent].map((token) => call(renewAdmission, { ...token, displayName: "Erika" })),
    );
    expect(renewed.map(({ ok, error }) => error?.code ?? ok)).toEqual([
      "room.grant-not-renewable",
      true,
    ]);
  });
});

/** What somebody may try who has the code and nothing else. */
const attack = fc.constantFrom(
  "ask",
  "ask-again",
  "ask-pin",
  "ask-as-host",
  "check",
  "check-other",
  "renew",
  "sign-of-life",
  "leave",
  "admit-oneself",
  "open-door",
  "throw-out",
  "lead",
  "lead-by-token",
);

/** Plays one attack with the routes alone; `other` is a guest whom a host has admitted. */
async function play(
  what: string,
  at: { room: StartedRoom; guestKey: string; requestId: string; other: string },
): Promise<Answer> {
  const { room, guestKey, requestId, other } = at;
  const { code } = room;
  const displayName = "Mallory";
  const forged = { code, hostSecret: key() };
  switch (what) {
    case "ask":
      return call(askAtDoor, { code, displayName, guestKey: key() });
    case "ask-again":
      return call(askAtDoor, { code, displayName, guestKey });
    case "ask-pin":
      return call(askAtDoor, { code, displayName, guestKey, pin: "0000" });
    case "ask-as-host":
      return call(askAtDoor, { code, displayName, guestKey, hostSecret: guestKey });
    case "check":
      return call(checkAtDoor, { requestId, guestKey, displayName });
    case "check-other":
      return call(checkAtDoor, { requestId: other, guestKey, displayName });
    case "renew":
      return call(renewAdmission, { renewalToken: `${other}.${guestKey}`, displayName });
    case "sign-of-life":
      return call(signOfLife, { renewalToken: `${other}.${guestKey}`, endpointId: "aaaaaaaa" });
    case "leave":
      return call(leaveDoor, { requestId: other, guestKey });
    case "admit-oneself":
      return call(decideAboutGuests, { ...forged, decision: "admit", requests: [requestId] });
    case "open-door":
      return call(changeDoor, { ...forged, waitingRoom: false, locked: false, pin: null });
    case "lead":
      return call(letLead, { ...forged, participantId: other });
    case "lead-by-token":
      return call(decideAboutGuests, {
        ...{ code, renewalToken: `${requestId}.${guestKey}` },
        ...{ decision: "admit", requests: [requestId] },
      });
    default:
      return call(throwOut, { ...forged, endpointId: "aaaaaaaa", present: [] });
  }
}

describe("who has the code and nothing else", () => {
  const doors = [
    ["a waiting room", {}, {}],
    ["a PIN", { waitingRoom: false, pin: "4711" }, {}],
    ["a lock", { waitingRoom: false }, { locked: true }],
    ["all three", { pin: "4711" }, { locked: true }],
  ] as const;

  it.each(doors)("gets past %s by no order of requests", async (_name, options, change) => {
    const room = await open(options);
    const friend = await ask(room.code, { pin: "4711" });
    const other = friend.requestId;
    if (Object.keys(change).length > 0) await call(changeDoor, { ...hostOf(room), ...change });
    await fc.assert(
      fc.asyncProperty(fc.array(attack, { minLength: 1, maxLength: 8 }), async (attacks) => {
        comeFromElsewhere();
        const { guestKey, requestId } = await ask(room.code);
        for (const what of attacks) {
          const answer = await play(what, { room, guestKey, requestId, other });
          expect(holdsGrant(answer), what).toBe(false);
          expect(answer.error?.code).not.toBe("rate-limit.exceeded");
        }
      }),
      { numRuns: 12, interruptAfterTimeLimit: 40_000 },
    );
    const { door } = (await call(lookAtDoor, hostOf(room))).value as { door: object };
    expect(door).toMatchObject({ locked: "locked" in change, pinRequired: "pin" in options });
  });
});

describe("a refusal", () => {
  it("is told kindly, with the time to ask again, and is no way in", async () => {
    const room = await open();
    const { guestKey, requestId } = await ask(room.code);
    const decision = { ...hostOf(room), decision: "refuse", requests: [requestId] };
    await call(decideAboutGuests, decision);
    const told = await call(checkAtDoor, { requestId, guestKey, displayName: "" });
    expect(told.value).toMatchObject({ state: "refused" });
    expect(told.value?.["askAgainAtMs"]).toBeGreaterThan(Date.now());
    const again = await call(askAtDoor, { code: room.code, displayName: "", guestKey });
    expect(again.value).toMatchObject({ state: "refused" });
  });
});

describe("the wire", () => {
  it.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["something else", { code: 5 }],
    ["far too much", { code: "a".repeat(100_000) }],
  ])("refuses %s with 400", async (_name, input) => {
    const response = await send(askAtDoor, input);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid-input" } });
  });

  it("refuses another site's page with 403, for answers and for streams", async () => {
    for (const handler of [askAtDoor, watchDoor]) {
      const response = await send(handler, {}, { "sec-fetch-site": "cross-site" });
      expect(response.status).toBe(403);
    }
  });

  it("keeps every answer out of caches", async () => {
    const response = await send(lookInside, { code: (await open()).code });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

describe("streams", () => {
  /** Reads until `count` events have come. */
  async function events(response: Response, count: number): Promise<number> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = 0;
    while (seen < count) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
      if (done) break;
      seen += (value.match(/data: look/g) ?? []).length;
    }
    await reader?.cancel();
    return seen;
  }

  it("tell guest and host to look again when something has changed, without content", async () => {
    const room = await open();
    const { guestKey, requestId } = await ask(room.code);
    const guest = await send(watchDoor, { requestId, guestKey });
    const host = await send(watchWaiting, hostOf(room));
    expect(guest.headers.get("content-type")).toBe("text/event-stream");
    const heard = Promise.all([events(guest, 2), events(host, 2)]);
    await call(decideAboutGuests, { ...hostOf(room), decision: "admit", requests: [requestId] });
    expect(await heard).toEqual([2, 2]);
  });

  it("are for those who may listen: room.request-unknown, room.not-host", async () => {
    const room = await open();
    const { requestId, guestKey } = await ask(room.code);
    const strange = await call(watchDoor, { requestId, guestKey: key() });
    expect(strange.error?.code).toBe("room.request-unknown");
    const forged = await call(watchWaiting, { code: room.code, hostSecret: guestKey });
    expect(forged.error?.code).toBe("room.not-host");
  });
});
