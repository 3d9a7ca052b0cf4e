import { readdir, stat } from "node:fs/promises";
import path from "node:path";

import { ProbeFailure } from "./failure";
import { type Answer, BARE_ANSWER } from "./observation";

/** A folder of backups holds a few; more than this is another folder. */
const MOST_FILES = 10_000;

/**
 * How old the newest file in a folder of backups is; an empty file is none. A folder without any says
 * nothing of an age, which its rule takes for the worst. Throws `probe.unreachable` when it cannot be read.
 */
export async function probeBackup(folder: string, now: () => number = Date.now): Promise<Answer> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new ProbeFailure("probe.unreachable", { cause });
  });
  let newestMs = -Infinity;
  for (const name of names.slice(-MOST_FILES)) {
    const file = await stat(path.join(folder, name)).catch(() => null);
    if (file?.isFile() === true && file.size > 0) newestMs = Math.max(newestMs, file.mtimeMs);
  }
  if (newestMs === -Infinity) return BARE_ANSWER;
  return { ...BARE_ANSWER, figures: { backupAgeSeconds: (now() - newestMs) / 1_000 } };
}
