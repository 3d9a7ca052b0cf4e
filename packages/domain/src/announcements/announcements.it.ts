import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { AnnouncementId, StaffId } from "../ids";
import type { StaffRole } from "../rights/staff";
import { asAnotherVisitor, createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import type { AnnouncementInput } from "./announcement";
import { createAnnouncement } from "./create-announcement";
import { deleteAnnouncement } from "./delete-announcement";
import { editAnnouncement } from "./edit-announcement";
import { listAnnouncements } from "./list-announcements";
import { readAnnouncements } from "./read-announcements";

const HOUR_MS = 3_600_000;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const as = (ctx: TownContext, role: StaffRole, towns = [ctx.townId]): TownContext => ({
  ...ctx,
  actor: { kind: "staff", id: randomUUID() as StaffId, role, towns },
});

function input(change: Partial<AnnouncementInput> = {}): AnnouncementInput {
  const now = fixture.clock.now().getTime();
  return {
    severity: "info",
    text: "Die Halle ist zu.",
    translations: { en: "The hall is closed." },
    startsAt: new Date(now),
    endsAt: new Date(now + HOUR_MS),
    ...change,
  };
}

describe("an announcement", () => {
  it("is read in its time, in the reader's language or in German, the loudest first", async () => {
    const visitor = await fixture.visitor();
    const admin = as(visitor, "town-admin");
    const now = fixture.clock.now().getTime();
    await createAnnouncement(admin, input());
    await createAnnouncement(
      admin,
      input({ severity: "urgent", text: "Unwetter", translations: {} }),
    );
    await createAnnouncement(
      admin,
      input({ text: "Später", startsAt: new Date(now + HOUR_MS / 2) }),
    );
    expect(await readAnnouncements(visitor, "en")).toEqual([
      { severity: "urgent", text: "Unwetter", isTranslated: false },
      { severity: "info", text: "The hall is closed.", isTranslated: true },
    ]);
    expect(await listAnnouncements(admin)).toHaveLength(3);
    fixture.clock.advance(HOUR_MS);
    expect(await readAnnouncements(visitor, "de")).toEqual([]);
  });

  it("is changed and taken away, which the audit log says", async () => {
    const visitor = await fixture.visitor();
    const admin = as(visitor, "town-admin");
    const { id } = await createAnnouncement(admin, input());
    const changed = await editAnnouncement(admin, id, input({ text: "  Wieder offen.  " }));
    expect(changed.text).toBe("Wieder offen.");
    await deleteAnnouncement(admin, id);
    await expect(deleteAnnouncement(admin, id)).rejects.toMatchObject({
      code: "announcement.unknown",
    });
    const actions = await visitor.transaction((tx) =>
      tx.auditEntry.findMany({ where: { subject: id }, orderBy: { seq: "asc" } }),
    );
    expect(actions.map(({ action }) => action)).toEqual([
      "announcement.create",
      "announcement.edit",
      "announcement.delete",
    ]);
  });

  it("is no other town's and no stranger's business", async () => {
    const visitor = await fixture.visitor();
    const { id } = await createAnnouncement(as(visitor, "town-admin"), input());
    const there = await fixture.visitor();
    const denied = { code: "access.denied" };
    for (const ctx of [
      asAnotherVisitor(visitor),
      as(visitor, "auditor"),
      as(visitor, "town-admin", [there.townId]),
    ]) {
      await expect(createAnnouncement(ctx, input())).rejects.toMatchObject(denied);
      await expect(editAnnouncement(ctx, id, input())).rejects.toMatchObject(denied);
      await expect(deleteAnnouncement(ctx, id)).rejects.toMatchObject(denied);
    }
    await expect(editAnnouncement(as(there, "town-admin"), id, input())).rejects.toMatchObject({
      code: "announcement.unknown",
    });
    expect(await readAnnouncements(there, "de")).toEqual([]);
  });

  const senseless: [string, Partial<AnnouncementInput>][] = [
    ["empty", { text: "   " }],
    ["too long", { text: "x".repeat(501) }],
    ["over before it begins", { endsAt: new Date(0) }],
    ["in no language", { translations: { "<script>": "x" } }],
    ["too long in English", { translations: { en: "x".repeat(501) } }],
  ];
  it.each(senseless)("is refused when %s: announcement.invalid", async (_, change) => {
    const admin = as(await fixture.visitor(), "town-admin");
    await expect(createAnnouncement(admin, input(change))).rejects.toMatchObject({
      code: "announcement.invalid",
    });
    const unknown = randomUUID() as AnnouncementId;
    await expect(editAnnouncement(admin, unknown, input())).rejects.toMatchObject({
      code: "announcement.unknown",
    });
  });

  it("is one of twenty at most: announcement.too-many", async () => {
    const admin = as(await fixture.visitor(), "town-admin");
    for (let count = 0; count < 20; count += 1) await createAnnouncement(admin, input());
    await expect(createAnnouncement(admin, input())).rejects.toMatchObject({
      code: "announcement.too-many",
    });
  });
});
