import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RateLimit } from "../limits/rate-limit";
import { startRoom } from "../rooms/start-room";
import { DoorModel } from "../testing/any-order/door-model";
import { EntryLedger } from "../testing/any-order/entry-ledger";
import { RoomPlayer } from "../testing/any-order/room-player";
import type { PinChoice, Step } from "../testing/any-order/step";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

const RUNS = 15;
/** One that is known to bring up everything in `TELLING`; others are drawn anew every time. */
const SEED = 4711;
const LONGEST = 80;
const GUESTS = 3;

let fixture: DomainFixture;
let host: TownContext;
let elsewhere: TownContext;

const unlimited = (scope: string): RateLimit => ({ scope, limit: 1e9, windowMs: 3_600_000 });

beforeAll(async () => {
  fixture = await createDomainFixture();
  const policy = {
    startLimit: unlimited("start"),
    guessLimit: unlimited("guess"),
    admitLimit: unlimited("admit"),
    askLimit: unlimited("ask"),
    checkLimit: unlimited("check"),
    pinVisitorLimit: unlimited("pin-visitor"),
    pinRoomLimit: unlimited("pin-room"),
    // Time moves on from run to run, and hours pass in one.
    roomLifetimeMs: 1e12,
  };
  host = await fixture.visitor(policy);
  elsewhere = await fixture.visitor(policy);
});
afterAll(() => fixture.close());

const guest = fc.nat({ max: GUESTS - 1 });
const pin = fc.oneof(
  { weight: 3, arbitrary: fc.constant<PinChoice>("current") },
  { weight: 2, arbitrary: fc.constant<PinChoice>("none") },
  { weight: 1, arbitrary: fc.constantFrom<PinChoice>("previous", "wrong") },
);
const about = fc.oneof(fc.constant("all" as const), fc.uniqueArray(guest, { minLength: 1 }));
const of = <Name extends Step["do"], Rest extends object>(
  name: Name,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
): fc.Arbitrary<{ do: Name } & Rest> =>
  fc.record(rest).map((values) => ({ do: name, ...(values as Rest) }));

const option = fc.oneof(
  of("options", { waitingRoom: fc.boolean() }),
  of("options", { locked: fc.boolean() }),
  of("options", { pin: fc.constantFrom("new" as const, "new" as const, "none" as const) }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: of("ask", { guest, pin }) },
  { weight: 20, arbitrary: of("check", { guest, stale: fc.constant(false) }) },
  { weight: 3, arbitrary: of("check", { guest, stale: fc.constant(true) }) },
  { weight: 2, arbitrary: of("steal", { guest, from: guest }) },
  { weight: 4, arbitrary: of("leave", { guest }) },
  { weight: 5, arbitrary: of("direct", { guest, pin }) },
  { weight: 8, arbitrary: of("renew", { guest, token: fc.nat({ max: 5 }) }) },
  { weight: 5, arbitrary: of("forge", { guest }) },
  {
    weight: 16,
    arbitrary: of("decide", {
      decision: fc.constantFrom("admit" as const, "admit" as const, "refuse" as const),
      about,
      stale: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 6, arbitrary: of("remove", { guest }) },
  { weight: 12, arbitrary: option },
  { weight: 2, arbitrary: of("host", {}) },
  {
    weight: 12,
    arbitrary: of("wait", { seconds: fc.constantFrom(10, 60, 89, 91, 301, 1_801) }),
  },
  { weight: 3, arbitrary: of("forget", {}) },
  { weight: 1, arbitrary: of("elsewhere", { guest }) },
  { weight: 1, arbitrary: of("close", {}) },
);

async function play(steps: readonly Step[], seen: Map<string, number>): Promise<void> {
  const room = await startRoom(host, { waitingRoom: true });
  const { clock } = fixture;
  const player = new RoomPlayer({ host, room, elsewhere, clock, ledger: new EntryLedger() });
  const model = new DoorModel();
  for (const [index, one] of steps.entries()) {
    const expected = model.take(one);
    const outcome = await player.take(one);
    expect(outcome, `step ${index}, ${JSON.stringify(one)}`).toBe(expected);
    const kind = `${one.do} -> ${outcome.replace(/[0-9 ]+$/, "")}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
}

/** Plays many runs and says which outcomes came up. */
async function playMany(parameters: fc.Parameters<[Step[]]>): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  const steps = fc.array(step, { maxLength: LONGEST, size: "max" });
  const property = fc.asyncProperty(steps, (sequence) => play(sequence, seen));
  // Before the test's own patience ends, so that a failure is reported with what has been found.
  await fc.assert(property, { numRuns: RUNS, interruptAfterTimeLimit: 300_000, ...parameters });
  return seen;
}

/** What must have come up for the runs to mean anything. */
const TELLING = [
  "ask -> waiting",
  "ask -> admitted",
  "ask -> refused",
  "ask -> room.locked",
  "ask -> room.pin-required",
  "check -> admitted",
  "check -> waiting: room.locked",
  "check -> refused",
  "direct -> admitted",
  "direct -> room.waiting-room",
  "renew -> admitted",
  "renew -> room.grant-not-renewable",
  "forge -> room.grant-not-renewable",
  "remove -> done",
  "host -> admitted",
];

const timeout = 600_000;

describe("the door, whatever guests and hosts do in whatever order", () => {
  it(
    "lets in whom it should and nobody else, and everything that can happen does",
    async () => {
      const seen = await playMany({ seed: SEED });
      expect(TELLING.filter((kind) => !seen.has(kind))).toEqual([]);
    },
    timeout,
  );

  it(
    "lets in whom it should and nobody else, in orders never tried before",
    async () => {
      await expect(playMany({})).resolves.toBeDefined();
    },
    timeout,
  );
});
