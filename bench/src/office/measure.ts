/** How long the administration's pages and the queries behind its plots take. */
import { type Domain, readHistory, type ServerId, systemJob } from "@stadtstube/domain";

import { percentile } from "../percentile";
import { GIVEN } from "./fill-history";

/** One thing measured, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
}

const TIMES = 20;
const SPANS = ["day", "week", "month", "year"] as const;

/** Asks every page again and again, as somebody who is signed in; the first answer does not count. */
export async function timePages(
  origin: string,
  cookie: string,
  paths: readonly string[],
): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const path of paths) {
    timings.push(
      await time(path, async () => {
        const answer = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: "manual" });
        const text = await answer.text();
        if (answer.status !== 200 || text.length < 1_000) {
          throw new Error(`${path}: ${answer.status}, ${text.length} characters`);
        }
      }),
    );
  }
  return timings;
}

/** All figures that a bridge gives at once, with the period before: more than any page asks. */
export async function timePlots(
  domain: Domain,
  ids: readonly string[],
): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const span of SPANS) {
    let turn = 0;
    timings.push(
      await time(`plots of a ${span}`, async () => {
        turn += 1;
        const serverId = ids[(turn * 7) % ids.length] as ServerId;
        const query = { serverId, figures: GIVEN, span, withBefore: true };
        const { now } = await readHistory(domain, systemJob, query);
        const known = now.series[0]?.average.filter((value) => value !== null).length ?? 0;
        if (known === 0) throw new Error(`the history of a ${span} is empty`);
      }),
    );
  }
  return timings;
}

async function time(name: string, work: () => Promise<void>): Promise<Timing> {
  await work();
  await work();
  const lengths: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const started = performance.now();
    await work();
    lengths.push(performance.now() - started);
  }
  const round = (fraction: number) => Math.round(percentile(lengths, fraction) * 10) / 10;
  return { name, p50: round(0.5), p95: round(0.95) };
}
