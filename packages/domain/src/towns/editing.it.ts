import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAudit } from "../audit/list-audit";
import type { StaffId, TownId } from "../ids";
import { installationContext } from "../installation-context";
import type { Staff, StaffRole } from "../rights/staff";
import { startRoom } from "../rooms/start-room";
import { createDomainFixture, type DomainFixture, someVisitor } from "../testing/town-fixture";
import { townContext, type TownContext } from "../town-context";

import { createTown } from "./create-town";
import { editLegalPage } from "./edit-legal-page";
import { editTown } from "./edit-town";
import { findTownByHost } from "./find-town-by-host";
import { listTowns } from "./list-towns";
import { openLegalPage } from "./open-legal-page";
import { readLegalPage } from "./read-legal-page";
import { readTownSettings } from "./read-town-settings";
import { suspendTown } from "./suspend-town";
import { readTownLogo, setTownLogo } from "./town-logo";

const denied = { code: "access.denied" };
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const WANTED = {
  name: "Neustadt",
  primaryColour: "#123456",
  accentColour: "#654321",
  languages: ["de", "en"] as ("de" | "en")[],
  maxOpenRooms: 1,
  authority: "Stadt Neustadt",
  authorityAddress: "Marktplatz 1",
  contact: "info@neustadt.example",
  privacyContact: "",
};
let fixture: DomainFixture;
let here: TownId;
let there: TownId;

beforeAll(async () => {
  fixture = await createDomainFixture();
  here = await fixture.town();
  there = await fixture.town();
});
afterAll(() => fixture.close());

const staff = (role: StaffRole, towns: Staff["towns"]): Staff => ({
  kind: "staff",
  id: "00000000-0000-4000-8000-0000000000aa" as StaffId,
  role,
  towns,
});

function as(role: StaffRole, town: TownId = here, own: TownId = here): TownContext {
  return townContext(fixture.domain(), town, staff(role, role === "operator" ? "all" : [own]));
}

const anybody = (town: TownId) => townContext(fixture.domain(), town, someVisitor());

describe("a town", () => {
  it("is created by operators, found by its names, and written down", async () => {
    const hosts = ["Neustadt.example"];
    const actor = staff("operator", "all");
    const id = await createTown(fixture.domain(), actor, { ...WANTED, hosts });
    expect(await findTownByHost(fixture.domain(), "neustadt.example")).toMatchObject({ id });
    expect(await readTownSettings(as("operator", id))).toMatchObject({
      ...WANTED,
      hosts: ["neustadt.example"],
      suspendedAt: null,
    });
    const [entry] = await listAudit(as("operator", id));
    expect(entry).toMatchObject({ action: "town.create", subject: id });
    const again = createTown(fixture.domain(), actor, { ...WANTED, hosts });
    await expect(again).rejects.toMatchObject({ code: "town.host-taken" });
    const admin = staff("town-admin", [here]);
    await expect(createTown(fixture.domain(), admin, { ...WANTED, hosts })).rejects.toMatchObject(
      denied,
    );
  });

  it("is edited by its own administration, but for host names and quota", async () => {
    const before = await readTownSettings(as("town-admin"));
    await editTown(as("town-admin"), { ...WANTED, hosts: ["evil.example"], maxOpenRooms: 9 });
    expect(await readTownSettings(as("town-admin"))).toMatchObject({
      name: "Neustadt",
      hosts: before.hosts,
      maxOpenRooms: null,
    });
    const foreign = as("town-admin", there);
    await expect(editTown(foreign, { ...WANTED, hosts: [] })).rejects.toMatchObject(denied);
    await expect(readTownSettings(foreign)).rejects.toMatchObject(denied);
    await expect(suspendTown(as("town-admin"), true)).rejects.toMatchObject(denied);
  });

  it("takes no other town's host name", async () => {
    const edit = editTown(as("operator"), {
      ...WANTED,
      hosts: [`${here}.example`, `${there}.example`],
    });
    await expect(edit).rejects.toMatchObject({ code: "town.host-taken" });
    expect((await findTownByHost(fixture.domain(), `${there}.example`)).id).toBe(there);
  });

  it("leads nowhere while it is switched off", async () => {
    await suspendTown(as("operator", there), true);
    const find = () => findTownByHost(fixture.domain(), `${there}.example`);
    await expect(find()).rejects.toMatchObject({ code: "town.unknown-host" });
    await suspendTown(as("operator", there), false);
    expect((await find()).id).toBe(there);
  });

  it("has no more open rooms than its quota: town.rooms-used-up", async () => {
    await editTown(as("operator"), { ...WANTED, hosts: [`${here}.example`] });
    await startRoom(anybody(here));
    await expect(startRoom(anybody(here))).rejects.toMatchObject({
      code: "town.rooms-used-up",
      category: "municipality",
    });
  });

  it("is listed for who may read it, and nobody else's is", async () => {
    const names = async (actor: Staff) =>
      (await listTowns(installationContext(fixture.domain(), actor))).map(({ id }) => id);
    expect(await names(staff("auditor", [there]))).toEqual([there]);
    expect(await names(staff("operator", "all"))).toEqual(expect.arrayContaining([here, there]));
    expect(await names(staff("club-office", []))).toEqual([]);
  });
});

describe("the logo", () => {
  it("is seen under its own name by everybody, in its own town", async () => {
    await setTownLogo(as("town-admin"), PNG);
    const { logoUrl } = await findTownByHost(fixture.domain(), `${here}.example`);
    const name = logoUrl?.split("/").at(-1) ?? "";
    expect(await readTownLogo(anybody(here), name)).toEqual(PNG);
    expect(await readTownLogo(anybody(there), name)).toBeNull();
    expect(await readTownLogo(anybody(here), "../x")).toBeNull();
    await setTownLogo(as("town-admin"), null);
    expect(await readTownLogo(anybody(here), name)).toBeNull();
  });

  it("is a small PNG: town.invalid", async () => {
    for (const image of [new Uint8Array([1, 2, 3]), new Uint8Array(600_000)]) {
      await expect(setTownLogo(as("town-admin"), image)).rejects.toMatchObject({
        code: "town.invalid",
      });
    }
    await expect(setTownLogo(as("auditor"), PNG)).rejects.toMatchObject(denied);
  });
});

describe("a legal page", () => {
  const name = { slug: "impressum", language: "de" };

  it("is saved in versions that can be taken up again, and shows at once", async () => {
    const opened = await openLegalPage(as("town-admin"), name);
    expect(opened).toMatchObject({ version: 0, isTemplate: true, versions: [] });
    const edit = { ...name, title: "Impressum", body: "Stadt Neustadt", isTemplate: false };
    expect(await editLegalPage(as("town-admin"), { ...edit, basedOn: 0 })).toBe(2);
    expect(await readLegalPage(anybody(here), name)).toMatchObject({
      body: "Stadt Neustadt",
      isTemplate: false,
    });
    const { versions } = await openLegalPage(as("town-admin"), name);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    const [, first] = versions;
    expect(first).toMatchObject({ body: opened.body, isTemplate: true, savedBy: null });
    expect(await editLegalPage(as("town-admin"), { ...name, ...first!, basedOn: 2 })).toBe(3);
    expect((await readLegalPage(anybody(here), name)).body).toBe(opened.body.trim());
    const [entry] = await listAudit(as("town-admin"), { text: "legal-page" });
    expect(entry).toMatchObject({ action: "legal-page.edit", subject: "impressum/de" });
  });

  it("loses nobody's text: town.changed-meanwhile", async () => {
    const edit = { ...name, title: "Impressum", isTemplate: false, basedOn: 3 };
    const both = await Promise.allSettled(
      ["one", "two"].map((body) => editLegalPage(as("operator"), { ...edit, body })),
    );
    const refused = both.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "town.changed-meanwhile" } }]);
  });

  it("must say something, exist by law, and be of one's own town", async () => {
    const edit = { ...name, title: "Impressum", body: "x", isTemplate: false, basedOn: 4 };
    const save = (wrong: object, context = as("town-admin")) =>
      editLegalPage(context, { ...edit, ...wrong });
    for (const wrong of [{ title: " " }, { body: "" }, { body: "x".repeat(60_001) }]) {
      await expect(save(wrong)).rejects.toMatchObject({ code: "town.invalid" });
    }
    for (const wrong of [{ slug: "geheim" }, { language: "xx" }]) {
      await expect(save(wrong)).rejects.toMatchObject({ code: "town.unknown-legal-page" });
    }
    await expect(save({}, as("town-admin", there))).rejects.toMatchObject(denied);
    await expect(save({}, as("auditor"))).rejects.toMatchObject(denied);
    await expect(save({}, as("club-office"))).rejects.toMatchObject(denied);
  });
});
