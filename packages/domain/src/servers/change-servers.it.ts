import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { ServerId, StaffId } from "../ids";
import type { Staff } from "../rights/staff";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { addServer, type NewServer, removeServer } from "./add-server";
import { commandServer, type ServerCommand } from "./command-server";
import { listServers } from "./list-servers";
import { maintainFigures } from "./maintain-figures";
import { testServer } from "./test-server";

const operator: Staff = {
  kind: "staff",
  id: randomUUID() as StaffId,
  role: "operator",
  towns: "all",
};
const bridge: NewServer = {
  kind: "bridge",
  name: " Brücke 2 ",
  region: "Frankfurt",
  url: "http://10.1.0.7:8080",
};
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
  await maintainFigures(fixture.domain(), systemJob);
});
afterAll(() => fixture.close());

describe("a server added by hand", () => {
  it("is looked at from then on, and no longer once removed", async () => {
    const domain = fixture.domain();
    const id = await addServer(domain, operator, bridge);
    const names = async () => (await listServers(domain, systemJob)).map(({ name }) => name);
    expect(await names()).toEqual(["Brücke 2"]);
    await removeServer(domain, operator, id);
    expect(await names()).toEqual([]);
    await expect(removeServer(domain, operator, id)).rejects.toMatchObject({
      code: "server.unknown",
    });
  });

  it.each([
    { name: " " },
    { region: "x".repeat(81) },
    { url: "ftp://10.1.0.7" },
    { url: "http://user:secret@10.1.0.7" },
    { url: "here" },
  ])("is refused with %j: server.invalid", async (change) => {
    const adding = addServer(fixture.domain(), operator, { ...bridge, ...change });
    await expect(adding).rejects.toMatchObject({ code: "server.invalid" });
  });

  it("is looked at once by somebody who may change servers, and by nobody else", async () => {
    const domain = fixture.domain();
    const id = await addServer(domain, operator, bridge);
    const looked: string[] = [];
    const look = (kind: string, url: URL) => {
      looked.push(`${kind} ${url.href}`);
      return Promise.resolve("probe.timeout");
    };
    expect(await testServer(domain, operator, id, look)).toBe("probe.timeout");
    const auditor: Staff = { ...operator, role: "auditor" };
    await expect(testServer(domain, auditor, id, look)).rejects.toMatchObject({
      code: "access.denied",
    });
    await removeServer(domain, operator, id);
    await expect(testServer(domain, operator, id, look)).rejects.toMatchObject({
      code: "server.unknown",
    });
    expect(looked).toEqual(["bridge http://10.1.0.7:8080/"]);
  });

  it("hears what it is told, and the audit log as well", async () => {
    const domain = fixture.domain();
    const serverId = await addServer(domain, operator, bridge);
    const told: string[] = [];
    const send = (url: URL, command: ServerCommand) => {
      told.push(`${url.href} ${command}`);
      return command === "shut-down" ? Promise.reject(new Error("no")) : Promise.resolve();
    };
    await commandServer(domain, operator, { serverId, command: "drain" }, send);
    const failing = commandServer(domain, operator, { serverId, command: "shut-down" }, send);
    await expect(failing).rejects.toMatchObject({ code: "server.unreachable", status: 502 });
    expect(told).toEqual(["http://10.1.0.7:8080/ drain", "http://10.1.0.7:8080/ shut-down"]);
    const entries = await fixture.database.withInstallation((tx) =>
      tx.auditEntry.findMany({ where: { subject: serverId }, orderBy: { seq: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      "server.add",
      "server.drain",
      "server.shut-down",
    ]);
    const other = { serverId: randomUUID() as ServerId, command: "drain" } as const;
    await expect(commandServer(domain, operator, other, send)).rejects.toMatchObject({
      code: "server.unknown",
    });
  });

  it("is for operators only: access.denied", async () => {
    const domain = fixture.domain();
    const id = randomUUID() as ServerId;
    const denied = { code: "access.denied" };
    const send = () => Promise.resolve();
    for (const actor of [visitor("x"), systemJob, { ...operator, role: "auditor" as const }]) {
      await expect(addServer(domain, actor, bridge)).rejects.toMatchObject(denied);
      await expect(removeServer(domain, actor, id)).rejects.toMatchObject(denied);
      const command = { serverId: id, command: "drain" } as const;
      await expect(commandServer(domain, actor, command, send)).rejects.toMatchObject(denied);
    }
  });
});
