/**
 * `npm run -w bench lighthouse`: scores of the pages before a meeting, against what is demanded.
 *
 * The performance of a page is its median of three runs; on a busy machine it says little.
 */
import { freshContext, launchBrowser } from "../browser";
import { lighthouseRuns } from "../env";
import { percentile } from "../percentile";
import { formatTable } from "../table";
import { withProduct } from "../with-product";
import { type LighthouseScores, runLighthouse } from "./run-lighthouse";

const DEMANDED = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const NAMES = ["performance", "accessibility", "best-practices", "seo"] as const;

async function guestLink(portalUrl: string): Promise<string> {
  const browser = await launchBrowser();
  try {
    const page = await (await freshContext(browser)).newPage();
    await page.goto(`${portalUrl}/`);
    await page.getByRole("button", { name: "Treffen starten" }).click();
    return (await page.getByText(/^https?:\/\/\S+\/treffen\/\S+$/).innerText()).trim();
  } finally {
    await browser.close();
  }
}

async function scoresOf(url: string): Promise<LighthouseScores> {
  const runs: LighthouseScores[] = [];
  while (runs.length < lighthouseRuns) runs.push(await runLighthouse(url));
  const last = runs.at(-1);
  if (last === undefined) throw new Error("no run");
  const performance = percentile(
    runs.map((run) => run.performance),
    0.5,
  );
  return { ...last, performance };
}

const rows = await withProduct(async ({ portalUrl }) => {
  const pages = [
    ["home", `${portalUrl}/`],
    ["start", `${portalUrl}/start`],
    ["join", await guestLink(portalUrl)],
    ["help", `${portalUrl}/hilfe`],
    ["connection test", `${portalUrl}/test`],
  ] as const;
  const measured = [];
  for (const [name, url] of pages) measured.push({ name, ...(await scoresOf(url)) });
  return measured;
});
const table = formatTable([
  ["page (mobile)", ...NAMES.map((name) => `${name} (>= ${DEMANDED[name]})`)],
  ...rows.map((row) => [row.name, ...NAMES.map((name) => row[name])]),
]);
const below = rows.filter((row) => NAMES.some((name) => row[name] < DEMANDED[name]));
const reasons = below.map(({ name, failed }) => `${name}: ${failed.join("; ")}`);
process.stdout.write(
  `${[table, ...reasons].join("\n")}\n\n${JSON.stringify({ benchmark: "lighthouse", rows })}\n`,
);
process.exit(below.length === 0 ? 0 : 1);
