/** A club's letters while their worker is killed in the middle, twice: everybody gets one. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { createDatabase, type Database } from "@stadtstube/prisma";
import { buildTown, seedTown } from "@stadtstube/prisma/setup";
import { createTestDatabase, type TestDatabase } from "@stadtstube/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";

import { eventually } from "../testing/eventually";

const LETTERS = 300;
const TIMEOUT_MS = 180_000;
const TOWN = randomUUID();

let files: TestDatabase;
let database: Database;
let folder: string;
let worker: ChildProcess | null = null;

beforeAll(async () => {
  files = await createTestDatabase();
  database = createDatabase(files.applicationUrl);
  folder = await mkdtemp(path.join(tmpdir(), "stadtstube-letters-"));
  await seedTown(files.ownerUrl, buildTown({ id: TOWN, hosts: ["letters.example"] }));
});
afterAll(async () => {
  await kill();
  await database.close();
  await files.drop();
  await rm(folder, { recursive: true });
});

/** Everybody of a club is invited, and nothing has been written yet. */
async function invite(): Promise<void> {
  const [club, room, gathering] = [randomUUID(), randomUUID(), randomUUID()];
  const createdAt = new Date();
  const series = {
    ...{ start: "2099-01-12T19:30", durationMinutes: 90, rule: null, changes: [] },
    exclusions: { holidaysOf: null, ranges: [] },
  };
  const people = Array.from({ length: LETTERS }, (_, index) => ({
    ...{ contactId: randomUUID(), invitationId: randomUUID(), email: `m${index}@chor.example` },
  }));
  const own = { townId: TOWN, clubId: club, createdAt };
  await database.withTown(TOWN, async (tx) => {
    await tx.club.create({
      data: { id: club, townId: TOWN, name: "Chor", purpose: "", state: "approved", createdAt },
    });
    await tx.room.create({
      data: {
        ...{ id: room, ...own, code: "apfel-wolke-tiger-lampe", hostSecretHash: Buffer.alloc(32) },
        ...{ lastUsedAt: createdAt, expiresAt: new Date("2099-02-01") },
      },
    });
    await tx.gathering.create({
      data: {
        ...{ id: gathering, ...own, roomId: room, title: "Probe", agenda: "", series },
        origin: "https://letters.example",
      },
    });
    await tx.contact.createMany({
      data: people.map(({ contactId, email }) => ({
        ...{ id: contactId, ...own, name: email, email, language: "de" },
      })),
    });
    await tx.invitation.createMany({
      data: people.map(({ contactId, invitationId }) => ({
        ...{ id: invitationId, ...own, gatheringId: gathering, contactId },
      })),
    });
    await tx.invitationLetter.createMany({
      data: people.map(({ invitationId }) => ({
        ...{ id: randomUUID(), townId: TOWN, invitationId, createdAt },
        ...{ kind: "invitation", state: "due" },
      })),
    });
  });
}

function start(): void {
  const main = path.join(import.meta.dirname, "main.ts");
  worker = spawn(process.execPath, ["--import", "tsx", main], {
    stdio: "ignore",
    env: {
      ...{ DATABASE_URL: files.applicationUrl, MAIL_DIR: folder, LOG_LEVEL: "silent" },
      NODE_ENV: "test",
    },
  });
}

async function kill(): Promise<void> {
  const dying = worker;
  worker = null;
  if (dying === null || dying.exitCode !== null) return;
  const gone = new Promise((resolve) => dying.once("exit", resolve));
  dying.kill("SIGKILL");
  await gone;
}

async function sent(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".eml"));
}

const untilSent = (count: number) =>
  eventually(
    async () => {
      const { length } = await sent();
      return length >= count ? undefined : `${length} of ${count} letters`;
    },
    { timeoutMs: TIMEOUT_MS },
  );

/** What a dead worker had claimed is claimed for two minutes: they are over. */
async function letClaimsEnd(): Promise<void> {
  await database.withTown(TOWN, (tx) =>
    tx.outgoingMail.updateMany({
      where: { sentAt: null, failedAt: null },
      data: { nextAttemptAt: new Date() },
    }),
  );
}

it(
  "reaches all of 300 people once, though the worker is killed twice on the way",
  async () => {
    await invite();
    for (const count of [50, 150]) {
      start();
      await untilSent(count);
      await kill();
      await letClaimsEnd();
    }
    expect((await sent()).length).toBeLessThan(LETTERS);
    start();
    await untilSent(LETTERS);
    await eventually(
      async () => {
        const open = await database.withTown(TOWN, (tx) =>
          tx.invitationLetter.count({ where: { state: { not: "sent" } } }),
        );
        return open === 0 ? undefined : `${open} letters are not noted as sent`;
      },
      { timeoutMs: TIMEOUT_MS },
    );
    const mails = await Promise.all(
      (await sent()).map((name) => readFile(path.join(folder, name), "utf8")),
    );
    const recipients = mails.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim());
    expect(mails).toHaveLength(LETTERS);
    expect(new Set(recipients).size).toBe(LETTERS);
    const links = await database.withTown(TOWN, (tx) => tx.invitationLink.count());
    expect(links).toBe(LETTERS);
  },
  TIMEOUT_MS,
);
