import { afterAll, beforeAll, expect, it } from "vitest";

import { addMember } from "../clubs/members";
import type { ClubId, TownId } from "../ids";
import { newClub, type OrganiserInTown, plainMail, signIn } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { addContact, editContact, removeContact } from "./change-contacts";
import { exportContacts } from "./export-contacts";
import { importContacts } from "./import-contacts";
import { listContacts } from "./list-contacts";
import { previewImport } from "./preview-import";

let fixture: DomainFixture;
let townId: TownId;
let clubId: ClubId;
let owner: OrganiserInTown;

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
  ({ clubId, owner } = await newClub(fixture, townId, "liste@chor.example"));
});
afterAll(() => fixture.close());

const ERIKA = { name: "Erika Muster", email: "Erika@Chor.example", language: "de" };
const fileOf = (text: string) => new TextEncoder().encode(text);

it("keeps each address once, corrects it and forgets it", async () => {
  await addContact(owner.ctx, { clubId, ...ERIKA });
  await expect(addContact(owner.ctx, { clubId, ...ERIKA })).rejects.toThrow("contact-already");
  await addContact(owner.ctx, { clubId, name: "", email: "otto@chor.example", language: "en" });
  const [erika, otto] = await listContacts(owner.ctx, clubId);
  expect([erika?.email, otto?.name, otto?.language]).toEqual(["erika@chor.example", "otto", "en"]);
  const edit = { clubId, contactId: otto!.id, name: "Otto", email: "o@x.de", language: "de" };
  await editContact(owner.ctx, edit);
  await expect(editContact(owner.ctx, { ...edit, email: ERIKA.email })).rejects.toThrow(
    "contact-already",
  );
  await removeContact(owner.ctx, { clubId, contactId: erika!.id });
  await expect(removeContact(owner.ctx, { clubId, contactId: erika!.id })).rejects.toThrow(
    "club.unknown",
  );
  expect((await listContacts(owner.ctx, clubId)).map(({ email }) => email)).toEqual(["o@x.de"]);
});

it("shows what a file would do, saves it once, and gives it back as a file it can read", async () => {
  const file = fileOf("Name;E-Mail\nZora;z@x.de\nKaputt;kaputt\nOtto;o@x.de\n");
  const preview = await previewImport(owner.ctx, { clubId, file });
  expect(preview.contacts).toHaveLength(1);
  expect(preview.faults.map(({ reason }) => reason)).toEqual(["invalid-email", "on-list"]);
  expect(await listContacts(owner.ctx, clubId)).toHaveLength(1);
  const save = () => importContacts(owner.ctx, { clubId, contacts: preview.contacts });
  expect(await save()).toBe(1);
  expect(await save()).toBe(0);
  const exported = await exportContacts(owner.ctx, clubId);
  const again = await previewImport(owner.ctx, { clubId, file: fileOf(exported) });
  expect(again.faults.map(({ reason }) => reason)).toEqual(["on-list", "on-list"]);
});

it("takes all of a file or nobody when the list would get too long", async () => {
  const short = fixture.domain();
  const policy = { ...short.policy, clubs: { ...short.policy.clubs, maxContacts: 3 } };
  const ctx = { ...owner.ctx, policy };
  const contacts = ["a", "b"].map((name) => ({ name, email: `${name}@voll.de`, language: "de" }));
  await expect(importContacts(ctx, { clubId, contacts })).rejects.toThrow("contacts-used-up");
  expect(await listContacts(owner.ctx, clubId)).toHaveLength(2);
  const one = contacts.slice(0, 1);
  const outcomes = await Promise.allSettled(
    ["x@voll.de", "y@voll.de"].map((email) =>
      importContacts(ctx, { clubId, contacts: [{ ...one[0]!, email }] }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("is nobody else's", async () => {
  const { owner: other } = await newClub(fixture, townId, "fremd@chor.example");
  const [first] = await listContacts(owner.ctx, clubId);
  const contactId = first!.id;
  for (const attempt of [
    listContacts(other.ctx, clubId),
    exportContacts(other.ctx, clubId),
    addContact(other.ctx, { clubId, ...ERIKA }),
    removeContact(other.ctx, { clubId, contactId }),
    previewImport(other.ctx, { clubId, file: fileOf("a@b.de") }),
  ]) {
    await expect(attempt).rejects.toThrow("access.denied");
  }
  const own = other.organiser.memberships[0]!.clubId;
  await expect(removeContact(other.ctx, { clubId: own, contactId })).rejects.toThrow(
    "club.unknown",
  );
});

it("is read by those who organise, but taken away as a file by owner and deputies only", async () => {
  const email = "helferin@chor.example";
  const wish = { clubId, email, displayName: "Helferin", role: "organiser" } as const;
  await addMember(owner.ctx, { ...wish, compose: plainMail });
  const helper = await signIn(fixture, townId, email);
  expect((await listContacts(helper.ctx, clubId)).length).toBeGreaterThan(0);
  await expect(exportContacts(helper.ctx, clubId)).rejects.toThrow("access.denied");
});
