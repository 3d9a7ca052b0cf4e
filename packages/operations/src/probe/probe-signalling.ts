import { ProbeFailure } from "./failure";
import { present } from "./lenient";
import { type Answer, BARE_ANSWER } from "./observation";
import { readBounded, type ReadLimits } from "./read-bounded";

/** One line of Prometheus' text format: name, labels (not needed here), value. */
const LINE = /^([a-zA-Z_:][\w:]*)(?:\{[^}]*\})?\s+(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s|$)/;

const MAX_LINES = 20_000;

/** The sum of a metric over its labels; null when it is not there. Reads the text format. */
export function readMetric(text: string, name: string): number | null {
  let sum: number | null = null;
  for (const line of text.split("\n", MAX_LINES)) {
    if (!line.startsWith(name)) continue;
    const [, metric, value] = LINE.exec(line) ?? [];
    if (metric === name && value !== undefined) sum = (sum ?? 0) + Number(value);
  }
  return sum;
}

/** Looks once at Prosody's metrics (mod_http_openmetrics). Throws ProbeFailure. */
export async function probeSignalling(baseUrl: URL, limits: ReadLimits): Promise<Answer> {
  const { status, text } = await readBounded(new URL("/metrics", baseUrl), limits);
  if (status < 200 || status >= 300) throw new ProbeFailure("probe.bad-status");
  const rooms = readMetric(text, "prosody_mod_muc__live_room");
  const clients = readMetric(text, "prosody_mod_c2s__connections");
  if (rooms === null && clients === null) throw new ProbeFailure("probe.malformed");
  return { ...BARE_ANSWER, figures: present({ conferences: rooms, participants: clients }) };
}
