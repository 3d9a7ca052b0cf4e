import { readFile, statfs } from "node:fs/promises";

import { type Answer, BARE_ANSWER } from "./observation";

/** Seconds the processors have spent, since the machine started. */
interface ProcessorTimes {
  readonly total: number;
  readonly idle: number;
  /** Wanted, but taken by the machine that runs this one. */
  readonly steal: number;
}

/** Looks at the machine the worker runs on; shares of processor time are since the look before. */
export class HostProbe {
  readonly #folder: string;
  #before: ProcessorTimes | undefined;

  /** `folder`: whose disk is watched. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** One look. Figures of a system other than Linux are absent. */
  async look(): Promise<Answer> {
    const disk = await statfs(this.#folder);
    const memory = parseMemory(await readIfThere("/proc/meminfo"));
    const times = parseProcessorTimes(await readIfThere("/proc/stat"));
    const before = this.#before;
    this.#before = times;
    return {
      ...BARE_ANSWER,
      figures: {
        diskShare: disk.blocks === 0 ? 0 : 1 - disk.bavail / disk.blocks,
        ...(memory === undefined ? {} : { memoryShare: memory }),
        ...(before === undefined || times === undefined ? {} : shares(before, times)),
      },
    };
  }
}

/** The share of memory that is not available any more (`/proc/meminfo`). */
export function parseMemory(text: string): number | undefined {
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]);
  const share = 1 - read("MemAvailable") / read("MemTotal");
  return Number.isFinite(share) ? share : undefined;
}

/** The first line of `/proc/stat`: user, nice, system, idle, iowait, irq, softirq, steal. */
export function parseProcessorTimes(text: string): ProcessorTimes | undefined {
  const parts = /^cpu +([\d ]+)$/m.exec(text)?.[1]?.split(" ").map(Number).slice(0, 8) ?? [];
  if (parts.length < 8) return undefined;
  const [idle = 0, iowait = 0] = parts.slice(3, 5);
  return {
    total: parts.reduce((sum, part) => sum + part, 0),
    idle: idle + iowait,
    steal: parts[7] ?? 0,
  };
}

function shares(before: ProcessorTimes, now: ProcessorTimes) {
  const passed = now.total - before.total;
  if (passed <= 0) return {};
  return {
    cpuShare: 1 - (now.idle - before.idle) / passed,
    stealShare: (now.steal - before.steal) / passed,
  };
}

async function readIfThere(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
