import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { findSignal } from "../rules/rules";
import { probeBackup } from "./probe-backup";

const HOUR_MS = 3_600_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stadtstube-backup-"));
});
afterAll(() => rm(folder, { recursive: true }));

const badness = (look: Awaited<ReturnType<typeof probeBackup>>) =>
  findSignal("backup")?.value({ ...look, atMs: 0 }) ?? null;

it("a backup is as old as the newest file that holds something", async () => {
  expect(badness(await probeBackup(folder))).toBeGreaterThan(1_000_000);
  const old = path.join(folder, "old.dump");
  await writeFile(old, "data");
  const hoursAgo = new Date(Date.now() - 30 * HOUR_MS);
  await utimes(old, hoursAgo, hoursAgo);
  await writeFile(path.join(folder, "broken.dump"), "");
  const { figures } = await probeBackup(folder);
  expect(Math.round((figures.backupAgeSeconds ?? 0) / 3_600)).toBe(30);
  await writeFile(path.join(folder, "new.dump"), "data");
  expect(badness(await probeBackup(folder))).toBeLessThan(3_600);
});

it("a folder that is not there is no backup either", async () => {
  const look = probeBackup(path.join(folder, "nowhere"));
  await expect(look).rejects.toMatchObject({ code: "probe.unreachable" });
});
