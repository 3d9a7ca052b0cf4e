import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { InstallationContext } from "../installation-context";
import {
  atTheDoor,
  enterByOidc,
  firstOperator,
  newStaff,
  type SignedInStaff,
} from "../testing/staff-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { beginAddPasskey, finishAddPasskey } from "./add-passkey";
import { listPasskeys, removePasskey } from "./own-passkeys";

const PARTY = { id: "localhost", name: "Test", origin: "http://localhost:3001" };
let fixture: DomainFixture;
let operator: SignedInStaff;
let other: SignedInStaff;

beforeAll(async () => {
  fixture = await createDomainFixture();
  operator = await firstOperator(fixture);
  other = await newStaff(fixture, operator, { role: "operator", towns: "all" });
});
afterAll(() => fixture.close());

/** Gives somebody a key as if a browser had made it. */
function give(somebody: SignedInStaff, id: string): Promise<unknown> {
  const key = { publicKey: new Uint8Array([1]), counter: 0n, createdAt: fixture.clock.now() };
  return somebody.context.transaction((tx) =>
    tx.staffPasskey.create({ data: { id, staffId: somebody.staff.id, ...key } }),
  );
}

/** An answer that no device gave. */
const FORGED = {
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key" as const,
  clientExtensionResults: {},
  response: { clientDataJSON: "AAAA", attestationObject: "AAAA" },
};

const idsOf = async (ctx: InstallationContext) => (await listPasskeys(ctx)).map(({ id }) => id);

describe("another passkey", () => {
  it("is asked of a device that has none of one's own", async () => {
    await give(operator, "known");
    const { options } = await beginAddPasskey(operator.context, PARTY);
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual(["known"]);
    expect(options.authenticatorSelection).toMatchObject({ userVerification: "required" });
  });

  it("is not added by an answer that is wrong, late or another's: staff.refused", async () => {
    const refused = { code: "staff.refused" };
    const { challengeId } = await beginAddPasskey(operator.context, PARTY);
    const answer = { challengeId, response: FORGED };
    const stolen = finishAddPasskey(other.context, PARTY, answer);
    await expect(stolen).rejects.toMatchObject(refused);
    const again = finishAddPasskey(operator.context, PARTY, answer);
    await expect(again).rejects.toMatchObject(refused);
    const own = await beginAddPasskey(operator.context, PARTY);
    const forged = { challengeId: own.challengeId, response: FORGED };
    await expect(finishAddPasskey(operator.context, PARTY, forged)).rejects.toMatchObject(refused);
    expect(await idsOf(operator.context)).toEqual(["known"]);
  });

  it("is one of ten at most: staff.too-many-passkeys", async () => {
    const rich = await newStaff(fixture, operator, { role: "operator", towns: "all" });
    for (let one = 0; one < 10; one += 1) await give(rich, `rich-${one}`);
    await expect(beginAddPasskey(rich.context, PARTY)).rejects.toMatchObject({
      code: "staff.too-many-passkeys",
    });
  });
});

describe("taking a passkey away", () => {
  it("touches one's own only, and is written down: staff.unknown", async () => {
    await give(operator, "lost");
    const theft = removePasskey(other.context, "lost");
    await expect(theft).rejects.toMatchObject({ code: "staff.unknown" });
    await removePasskey(operator.context, "lost");
    expect(await idsOf(operator.context)).toEqual(["known"]);
    const entries = await operator.context.transaction((tx) =>
      tx.auditEntry.findMany({ where: { action: "staff.remove-passkey" } }),
    );
    expect(entries.map(({ actorId }) => actorId)).toEqual([operator.staff.id]);
  });

  it("leaves a way in, also when two windows hurry: staff.last-passkey", async () => {
    const person = await enterByOidc(fixture, "operator");
    const forget = { oidcIssuer: null, oidcSubject: null };
    await person.context.transaction((tx) =>
      tx.staff.update({ where: { id: person.staff.id }, data: forget }),
    );
    await give(person, "spare");
    const both = await Promise.allSettled(
      ["known", "spare"].map((id) => removePasskey(person.context, id)),
    );
    expect(both.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "staff.last-passkey" } },
    ]);
    expect(await idsOf(person.context)).toHaveLength(1);
  });

  it("is for who has signed in: access.denied", async () => {
    const denied = { code: "access.denied" };
    const door = atTheDoor(fixture);
    const answer = { challengeId: "", response: FORGED };
    await expect(beginAddPasskey(door, PARTY)).rejects.toMatchObject(denied);
    await expect(finishAddPasskey(door, PARTY, answer)).rejects.toMatchObject(denied);
    await expect(listPasskeys(door)).rejects.toMatchObject(denied);
    await expect(removePasskey(door, "known")).rejects.toMatchObject(denied);
  });
});
