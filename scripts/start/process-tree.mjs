/**
 * Reads the kernel's process table (Linux `/proc`), to be able to prove that nothing is left.
 */
import { readFileSync, readdirSync } from "node:fs";

/**
 * One process, told apart from a later one with the same id by its start time.
 *
 * @typedef {object} ProcessEntry
 * @property {number} pid
 * @property {number} parentPid
 * @property {number} groupId
 * @property {string} startTime in clock ticks since boot
 */

/**
 * The process and everything it started, as far as the table still says so: its descendants, and
 * the members of its process group, who stay findable after their parent's death. Nothing for a
 * program that could not be started (id 0: that would mean the whole machine), and nothing when the
 * id has passed on to a stranger.
 *
 * @param {number} pid
 * @param {string} [startTime] of the process that is meant
 * @returns {ProcessEntry[]}
 */
export function withDescendants(pid, startTime) {
  if (!Number.isSafeInteger(pid) || pid <= 1) return [];
  const now = findProcess(pid);
  if (now !== undefined && startTime !== undefined && now.startTime !== startTime) return [];
  const all = readTable();
  const found = new Set(all.filter((entry) => entry.pid === pid || entry.groupId === pid));
  // A set hands out what is added while it is walked: children of children are reached too.
  for (const parent of found) {
    for (const entry of all) if (entry.parentPid === parent.pid) found.add(entry);
  }
  return [...found];
}

/**
 * Whether exactly this process is still there (a zombie is not).
 *
 * @param {ProcessEntry} entry
 */
export function isAlive(entry) {
  const now = readEntry(String(entry.pid));
  return now !== undefined && now.startTime === entry.startTime && !now.isZombie;
}

/**
 * Kills what is left of a list, each by its id; never this process, nor one it descends from.
 *
 * @param {readonly ProcessEntry[]} entries
 */
export function killLeftovers(entries) {
  const spared = ownLine();
  for (const entry of entries) {
    if (spared.has(entry.pid) || !isAlive(entry)) continue;
    try {
      process.kill(entry.pid, "SIGKILL");
    } catch {
      // It ended between the look and the signal.
    }
  }
}

/**
 * One process as the table shows it now.
 *
 * @param {number} pid
 */
export function findProcess(pid) {
  return readEntry(String(pid));
}

/**
 * The command line of a process as words with spaces between; empty when it is no more.
 *
 * @param {number} pid
 */
export function readCommand(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
  } catch {
    return "";
  }
}

/** This process, its parent, and so on up to the first. */
function ownLine() {
  const line = new Set([0, 1]);
  for (let pid = process.pid; !line.has(pid); pid = findProcess(pid)?.parentPid ?? 1) line.add(pid);
  return line;
}

function readTable() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readEntry(name) ?? []);
}

/**
 * @param {string} name
 * @returns {(ProcessEntry & { isZombie: boolean }) | undefined}
 */
function readEntry(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "latin1");
    // The second field is the program's name in brackets and may contain anything (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state = "", parentPid = "", groupId = ""] = fields;
    return {
      pid: Number(name),
      parentPid: Number(parentPid),
      groupId: Number(groupId),
      startTime: fields[19] ?? "",
      isZombie: state === "Z" || state === "X",
    };
  } catch {
    return undefined;
  }
}
