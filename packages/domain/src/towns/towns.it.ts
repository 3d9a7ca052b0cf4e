import { DEMO_TOWN, seed } from "@stadtstube/prisma/setup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { TownId } from "../ids";
import { createDomainFixture, type DomainFixture, someVisitor } from "../testing/town-fixture";
import { townContext } from "../town-context";

import { findTownByHost } from "./find-town-by-host";
import { readLegalPage } from "./read-legal-page";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
  await seed(fixture.files.ownerUrl);
});
afterAll(() => fixture.close());

describe("findTownByHost", () => {
  it.each([
    "localhost",
    "localhost:3000",
    "LOCALHOST:3000",
    "localhost.",
    "127.0.0.1:3000",
    "[::1]:3000",
  ])("finds the demo town by %s", async (host) => {
    expect(await findTownByHost(fixture.domain(), host)).toEqual({
      id: DEMO_TOWN.id,
      name: "Musterstadt",
      primaryColour: DEMO_TOWN.primaryColour,
      accentColour: DEMO_TOWN.accentColour,
      logoUrl: null,
      languages: ["de"],
      legalPages: expect.arrayContaining([
        { slug: "barrierefreiheit", language: "de", title: "Erklärung zur Barrierefreiheit" },
        { slug: "datenschutz", language: "en", title: "Data protection" },
        { slug: "impressum", language: "de-simple", title: "Impressum in Leichter Sprache" },
        { slug: "nutzungsregeln", language: "de", title: "Nutzungsregeln" },
      ]) as unknown,
    });
  });

  it("tells towns apart by their host names", async () => {
    const id = await fixture.town();
    expect((await findTownByHost(fixture.domain(), `${id}.example`)).id).toBe(id);
  });

  it.each([
    "",
    "unknown.example",
    "localhost.evil.example",
    "%",
    "localhost' OR '1'='1",
    "a\u0000",
  ])("knows no town for %j: town.unknown-host", async (host) => {
    await expect(findTownByHost(fixture.domain(), host)).rejects.toMatchObject({
      code: "town.unknown-host",
      category: "municipality",
      status: 404,
    });
  });
});

describe("readLegalPage", () => {
  const demo = () => townContext(fixture.domain(), DEMO_TOWN.id as TownId, someVisitor());

  it("reads a page, marked as template", async () => {
    const page = await readLegalPage(demo(), { slug: "impressum", language: "de" });
    expect(page).toMatchObject({ title: "Impressum", language: "de", isTemplate: true });
    expect(page.body).toContain("VORLAGE");
  });

  it.each(["de", "en", "de-simple"])("has all four templates in %s", async (language) => {
    for (const slug of ["impressum", "datenschutz", "nutzungsregeln", "barrierefreiheit"]) {
      const page = await readLegalPage(demo(), { slug, language });
      expect(page).toMatchObject({ language, isTemplate: true });
      expect(page.body).toContain("**[");
    }
  });

  it("gives German where the wanted language is missing", async () => {
    const page = await readLegalPage(demo(), { slug: "datenschutz", language: "ar" });
    expect(page.language).toBe("de");
  });

  it("knows no other page: town.unknown-legal-page", async () => {
    for (const slug of ["geheim", "", "../impressum", "impressum\u0000"]) {
      await expect(readLegalPage(demo(), { slug, language: "de" })).rejects.toMatchObject({
        code: "town.unknown-legal-page",
        status: 404,
      });
    }
  });
});
