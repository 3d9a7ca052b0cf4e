import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { TownId } from "../ids";
import { doorOf, newClub, type OrganiserInTown, plainMail } from "../testing/club-fixture";
import { newPasskeyDevice, type PasskeyDevice } from "../testing/passkey-device";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import {
  listAccountPasskeys,
  removeAccountPasskey,
  renameAccountPasskey,
} from "./account-passkeys";
import { beginAccountPasskey, finishAccountPasskey } from "./add-account-passkey";
import { readAccount } from "./read-account";
import { beginPasskeySignIn, finishPasskeySignIn } from "./sign-in-by-passkey";

const PARTY = { id: "treffen.example", name: "Stadtstube", origin: "https://treffen.example" };
const REFUSED = { code: "club.refused" };

let fixture: DomainFixture;
let townId: TownId;
let owner: OrganiserInTown;
let other: OrganiserInTown;
let device: PasskeyDevice;

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
  ({ owner } = await newClub(fixture, townId, "vorstand@chor.example"));
  ({ owner: other } = await newClub(fixture, townId, "vorstand@turnen.example"));
  device = newPasskeyDevice();
  await add(owner.ctx, device);
});
afterAll(() => fixture.close());

const door = () => doorOf(fixture, townId);

async function add(ctx: TownContext, key: PasskeyDevice, party = PARTY): Promise<void> {
  const { challengeId, options } = await beginAccountPasskey(ctx, PARTY);
  const response = key.register(party, options.challenge);
  const words = { name: "Mein Telefon", notice: plainMail() };
  await finishAccountPasskey(ctx, PARTY, { challengeId, response, ...words });
}

async function enterBy(ctx: TownContext, key: PasskeyDevice, party = PARTY) {
  const { challengeId, options } = await beginPasskeySignIn(ctx, PARTY);
  const response = key.prove(party, options.challenge);
  return finishPasskeySignIn(ctx, PARTY, { challengeId, response, device: "Test" });
}

describe("a passkey", () => {
  it("signs its owner in, and says when", async () => {
    const { token } = await enterBy(door(), device);
    expect(await readAccount(door(), token)).toMatchObject({ email: "vorstand@chor.example" });
    const [key] = await listAccountPasskeys(owner.ctx);
    expect(key).toMatchObject({ name: "Mein Telefon", lastUsedAt: fixture.clock.now() });
  });

  it("is told to the account's address when it is added, in case it was not them", async () => {
    const mails = await door().transaction((tx) =>
      tx.outgoingMail.findMany({ where: { kind: "passkey-added" } }),
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual(["vorstand@chor.example"]);
  });

  it("is asked of a device that has none of one's own, and asks for its owner's proof", async () => {
    const { options } = await beginAccountPasskey(owner.ctx, PARTY);
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([device.id]);
    expect(options.authenticatorSelection).toMatchObject({ userVerification: "required" });
    const asked = await beginPasskeySignIn(door(), PARTY);
    expect(asked.options).not.toHaveProperty("allowCredentials.0");
  });

  it("is renamed and taken away by its owner only, and the mailed link stays a way in", async () => {
    const spare = newPasskeyDevice();
    await add(owner.ctx, spare);
    const theft = renameAccountPasskey(other.ctx, { id: spare.id, name: "Meins" });
    await expect(theft).rejects.toThrow("club.unknown");
    await expect(removeAccountPasskey(other.ctx, spare.id)).rejects.toThrow("club.unknown");
    await renameAccountPasskey(owner.ctx, { id: spare.id, name: "  Büro\nPC " });
    const names = (await listAccountPasskeys(owner.ctx)).map(({ name }) => name);
    expect(names.sort()).toEqual(["Büro PC", "Mein Telefon"]);
    const unnamed = renameAccountPasskey(owner.ctx, { id: spare.id, name: " " });
    await expect(unnamed).rejects.toThrow("club.invalid-name");
    await removeAccountPasskey(owner.ctx, spare.id);
    await expect(enterBy(door(), spare)).rejects.toMatchObject(REFUSED);
  });

  it("is one of ten at most, also when two windows hurry: club.too-many-passkeys", async () => {
    const { owner: rich } = await newClub(fixture, townId, "viele@chor.example");
    for (let n = 0; n < 9; n += 1) await add(rich.ctx, newPasskeyDevice());
    const both = await Promise.allSettled([1, 2].map(() => add(rich.ctx, newPasskeyDevice())));
    expect(both.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "club.too-many-passkeys" } },
    ]);
    const more = beginAccountPasskey(rich.ctx, PARTY);
    await expect(more).rejects.toThrow("club.too-many-passkeys");
  });
});

describe("it is refused", () => {
  it("when an answer comes a second time", async () => {
    const { challengeId, options } = await beginPasskeySignIn(door(), PARTY);
    const response = device.prove(PARTY, options.challenge);
    const answer = { challengeId, response, device: "Test" };
    await finishPasskeySignIn(door(), PARTY, answer);
    await expect(finishPasskeySignIn(door(), PARTY, answer)).rejects.toMatchObject(REFUSED);
    const next = await beginPasskeySignIn(door(), PARTY);
    const replayed = { ...answer, challengeId: next.challengeId };
    await expect(finishPasskeySignIn(door(), PARTY, replayed)).rejects.toMatchObject(REFUSED);
  });

  it("when a failed answer is put right: the question is used up", async () => {
    const { challengeId, options } = await beginPasskeySignIn(door(), PARTY);
    const wrong = { challengeId, response: device.prove(PARTY, "AAAA"), device: "" };
    await expect(finishPasskeySignIn(door(), PARTY, wrong)).rejects.toMatchObject(REFUSED);
    const right = { ...wrong, response: device.prove(PARTY, options.challenge) };
    await expect(finishPasskeySignIn(door(), PARTY, right)).rejects.toMatchObject(REFUSED);
  });

  it("for another website's pages or host name", async () => {
    const phisher = { ...PARTY, origin: "https://treffen.example.evil" };
    const elsewhere = { ...PARTY, id: "evil.example" };
    for (const party of [phisher, elsewhere]) {
      await expect(enterBy(door(), device, party)).rejects.toMatchObject(REFUSED);
      const made = add(owner.ctx, newPasskeyDevice(), party);
      await expect(made).rejects.toMatchObject(REFUSED);
    }
  });

  it("in another town, and so is the other town's question here", async () => {
    const there = await fixture.town();
    await expect(enterBy(doorOf(fixture, there), device)).rejects.toMatchObject(REFUSED);
    const { challengeId, options } = await beginPasskeySignIn(doorOf(fixture, there), PARTY);
    const response = device.prove(PARTY, options.challenge);
    const carried = finishPasskeySignIn(door(), PARTY, { challengeId, response, device: "" });
    await expect(carried).rejects.toMatchObject(REFUSED);
  });

  it("for a question to sign in that is answered by a new key, and the other way round", async () => {
    const { challengeId, options } = await beginPasskeySignIn(door(), PARTY);
    const response = newPasskeyDevice().register(PARTY, options.challenge);
    const wish = { challengeId, response, name: "Schlüssel", notice: plainMail() };
    await expect(finishAccountPasskey(owner.ctx, PARTY, wish)).rejects.toMatchObject(REFUSED);
    const made = await beginAccountPasskey(owner.ctx, PARTY);
    const proof = device.prove(PARTY, made.options.challenge);
    const crossed = { challengeId: made.challengeId, response: proof, device: "" };
    await expect(finishPasskeySignIn(door(), PARTY, crossed)).rejects.toMatchObject(REFUSED);
  });

  it("for somebody else's question, a key that is taken, and after five minutes", async () => {
    const { challengeId, options } = await beginAccountPasskey(owner.ctx, PARTY);
    const response = newPasskeyDevice().register(PARTY, options.challenge);
    const wish = { challengeId, response, name: "Schlüssel", notice: plainMail() };
    await expect(finishAccountPasskey(other.ctx, PARTY, wish)).rejects.toMatchObject(REFUSED);
    await expect(add(other.ctx, device)).rejects.toMatchObject(REFUSED);
    const late = await beginPasskeySignIn(door(), PARTY);
    fixture.clock.advance(5 * 60_000);
    const proof = device.prove(PARTY, late.options.challenge);
    const slow = { challengeId: late.challengeId, response: proof, device: "" };
    await expect(finishPasskeySignIn(door(), PARTY, slow)).rejects.toMatchObject(REFUSED);
  });

  it("for whoever tries too often, even with the right key", async () => {
    const visitor = door();
    for (let n = 0; n < 60; n += 1) await beginPasskeySignIn(visitor, PARTY);
    await expect(enterBy(visitor, device)).rejects.toThrow("rate-limit.exceeded");
  });

  it("for anybody who is not signed in: access.denied", async () => {
    const denied = { code: "access.denied" };
    await expect(beginAccountPasskey(door(), PARTY)).rejects.toMatchObject(denied);
    await expect(listAccountPasskeys(door())).rejects.toMatchObject(denied);
    await expect(removeAccountPasskey(door(), device.id)).rejects.toMatchObject(denied);
    await expect(beginPasskeySignIn(owner.ctx, PARTY)).rejects.toMatchObject(denied);
    const there = { ...owner.ctx, townId: await fixture.town() };
    await expect(beginAccountPasskey(there, PARTY)).rejects.toMatchObject(denied);
  });
});
