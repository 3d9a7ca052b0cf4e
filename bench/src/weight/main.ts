/** `npm run -w bench weight`: what pages weigh after gzip, against their limits. */
import { formatTable } from "../table";
import { measureWeight } from "./measure-weight";

const KIB = 1024;
/** JavaScript a step may load, in KiB after gzip. */
const LIMITS: Readonly<Record<string, number>> = { home: 150, "link to running meeting": 650 };

const steps = await measureWeight();
const rows = steps.map(({ step, weight }) => {
  const total = Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
  const limit = LIMITS[step];
  const script = weight.script / KIB;
  return {
    step,
    scriptKib: Math.round(script * 10) / 10,
    totalKib: Math.round(total / KIB),
    limitKib: limit ?? null,
    ratio: limit === undefined ? null : Math.round((script / limit) * 100) / 100,
  };
});
const table = formatTable([
  ["step (KiB after gzip)", "JavaScript", "limit", "ratio", "everything"],
  ...rows.map((row) => [
    row.step,
    row.scriptKib,
    row.limitKib ?? "-",
    row.ratio ?? "-",
    row.totalKib,
  ]),
]);
process.stdout.write(`${table}\n\n${JSON.stringify({ benchmark: "weight", rows })}\n`);
process.exit(rows.some(({ ratio }) => ratio !== null && ratio > 1) ? 1 : 0);
