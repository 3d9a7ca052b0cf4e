import { readdir, readFile } from "node:fs/promises";

/** Process ids of the media workers this process started itself, from proc(5). */
export async function mediaWorkerPids(): Promise<readonly number[]> {
  const tasks = await readdir("/proc/self/task");
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/self/task/${task}/children`, "utf8")),
  );
  const children = lists.flatMap((list) => list.trim().split(/\s+/).filter(Boolean).map(Number));
  const commands = await Promise.all(
    children.map(async (pid) => [pid, await readFile(`/proc/${pid}/cmdline`, "utf8")] as const),
  );
  return commands.filter(([, command]) => /sfu\/worker\/main/.test(command)).map(([pid]) => pid);
}
