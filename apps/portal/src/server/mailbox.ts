import "server-only";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

import { env } from "@/env";

/** A mail that a worker without mail server has put into its folder. */
export interface TriedMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

const MOST = 20;
const MOST_BYTES = 200_000;

const stored = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
});

/** The newest mails in the folder, the last first; null where this installation shows none. */
export async function readMailbox(): Promise<readonly TriedMail[] | null> {
  const folder = env().MAILBOX_DIR;
  if (folder === undefined) return null;
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => /^[0-9a-f-]{36}\.json$/.test(name))
      .map(async (name) => {
        const file = path.join(folder, name);
        const { mtimeMs, size } = await stat(file);
        return { file, mtimeMs, size };
      }),
  );
  const newest = files
    .filter(({ size }) => size <= MOST_BYTES)
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
    .slice(0, MOST);
  return Promise.all(
    newest.map(async ({ file }) => stored.parse(JSON.parse(await readFile(file, "utf8")))),
  );
}
