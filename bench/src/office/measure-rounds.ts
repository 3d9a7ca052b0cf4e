/** How long one worker takes to look at all servers once, by what it tells Prometheus itself. */
import { sleep } from "../sleep";

const METRIC = "stadtstube_worker_round_seconds";

/** The longest and the average of the next `rounds` rounds, in milliseconds. */
export async function measureRounds(
  metricsUrl: string,
  rounds: number,
): Promise<{ readonly averageMs: number; readonly longestMs: number }> {
  const lengths: number[] = [];
  let before = await read(metricsUrl);
  while (lengths.length < rounds) {
    await sleep(500);
    const now = await read(metricsUrl);
    const count = now.count - before.count;
    if (count > 0) lengths.push(((now.sum - before.sum) / count) * 1_000);
    before = now;
  }
  // The first one may have begun before the servers were all there.
  const settled = lengths.slice(1);
  const sum = settled.reduce((total, length) => total + length, 0);
  return { averageMs: sum / settled.length, longestMs: Math.max(...settled) };
}

async function read(url: string): Promise<{ readonly sum: number; readonly count: number }> {
  const text = await (await fetch(url)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? 0);
  return { sum: value(`${METRIC}_sum`), count: value(`${METRIC}_count`) };
}
