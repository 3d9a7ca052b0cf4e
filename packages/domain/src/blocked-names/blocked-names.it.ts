import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAudit } from "../audit/list-audit";
import type { BlockedNameId, StaffId, TownId } from "../ids";
import type { StaffRole } from "../rights/staff";
import { startRoom } from "../rooms/start-room";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { blockName } from "./block-name";
import { listBlockedNames } from "./list-blocked-names";
import { unblockName } from "./unblock-name";

const denied = { code: "access.denied" };
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const as = (ctx: TownContext, role: StaffRole, towns: readonly TownId[] = [ctx.townId]) => ({
  ...ctx,
  actor: { kind: "staff" as const, id: randomUUID() as StaffId, role, towns },
});

describe("a blocked name", () => {
  it("is refused as an address from then on, with suggestions, until it is taken back", async () => {
    const visitor = await fixture.visitor();
    const admin = as(visitor, "town-admin");
    const id = await blockName(admin, { name: " Pizza Eck ", anywhere: true });
    expect(await listBlockedNames(admin)).toEqual([{ id, name: "pizza-eck", anywhere: true }]);
    const start = (address: string) => startRoom(visitor, { waitingRoom: true, address });
    const refused = await start("Die Pizzaeck-Runde").catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "room.address-blocked" });
    expect((refused as { details: { suggestions: string[] } }).details.suggestions).toHaveLength(3);
    await startRoom(await fixture.visitor(), { waitingRoom: true, address: "pizza-eck" });
    await unblockName(admin, id);
    await expect(unblockName(admin, id)).rejects.toMatchObject({ code: "blocked-name.unknown" });
    expect(await start("pizzaeck")).toMatchObject({ code: "pizzaeck" });
    const actions = (await listAudit(admin)).map(({ action, subject }) => [action, subject]);
    expect(actions).toEqual([
      ["blocked-name.edit", id],
      ["blocked-name.edit", id],
    ]);
  });

  it("is one that an address could have, and in the list once", async () => {
    const admin = as(await fixture.visitor(), "town-admin");
    for (const name of ["ab", "", "Łódź", "x".repeat(41)]) {
      const block = blockName(admin, { name, anywhere: false });
      await expect(block).rejects.toMatchObject({ code: "blocked-name.invalid" });
    }
    await blockName(admin, { name: "Otto", anywhere: false });
    const again = blockName(admin, { name: "otto", anywhere: true });
    await expect(again).rejects.toMatchObject({ code: "blocked-name.known" });
  });

  it("is the town's own business", async () => {
    const visitor = await fixture.visitor();
    const wish = { name: "Otto", anywhere: false };
    const foreign = as(visitor, "town-admin", [(await fixture.visitor()).townId]);
    for (const ctx of [visitor, foreign, as(visitor, "club-office"), as(visitor, "auditor")]) {
      await expect(blockName(ctx, wish)).rejects.toMatchObject(denied);
      const unblock = unblockName(ctx, randomUUID() as BlockedNameId);
      await expect(unblock).rejects.toMatchObject(denied);
    }
    await expect(listBlockedNames(visitor)).rejects.toMatchObject(denied);
    await expect(listBlockedNames(as(visitor, "data-protection-officer"))).rejects.toMatchObject(
      denied,
    );
    expect(await listBlockedNames(as(visitor, "club-office"))).toEqual([]);
  });
});
