/** What the kernel says about a process (proc(5)). */
import { readFileSync } from "node:fs";

/** Clock ticks per second; 100 on every Linux this runs on. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** User and system time used so far, in seconds. Throws when the process is gone. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory in bytes. Throws when the process is gone. */
export function residentBytes(pid: number): number {
  const [, resident] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return Number(resident) * PAGE_BYTES;
}
