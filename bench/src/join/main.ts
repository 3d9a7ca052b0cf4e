/** `npm run -w bench join`: from the click to the first remote frame, p50 and p95, by phases. */
import { joins } from "../env";
import { percentile } from "../percentile";
import { formatTable } from "../table";
import { measureJoins } from "./measure-joins";
import { PHASES, phaseLengths } from "./phases";

const measured = (await measureJoins(joins)).map(phaseLengths);
const totals = measured.map((phases) => phases.reduce((sum, length) => sum + length, 0));
const rows = [
  ...PHASES.map(([name], index) => ({
    name,
    values: measured.map((phases) => phases[index] ?? 0),
  })),
  { name: "click to first remote frame", values: totals },
].map(({ name, values }) => ({
  name,
  p50: Math.round(percentile(values, 0.5)),
  p95: Math.round(percentile(values, 0.95)),
}));
const table = formatTable([
  [`phase (ms, ${measured.length} joins)`, "p50", "p95"],
  ...rows.map(({ name, p50, p95 }) => [name, p50, p95]),
]);
process.stdout.write(`${table}\n\n${JSON.stringify({ benchmark: "join", joins, rows })}\n`);
process.exit(0);
