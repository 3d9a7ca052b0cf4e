import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromiumPath, isRoot } from "../env";

/** Four scores, 0 to 100, and what cost points. */
export interface LighthouseScores {
  readonly performance: number;
  readonly accessibility: number;
  readonly "best-practices": number;
  readonly seo: number;
  /** Ids of audits that count and are not perfect, with their score. */
  readonly failed: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly displayValue?: string }>
  >;
}

/** The newest that runs on Node 20. Fetched when measured: nobody else needs its hundred packages. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const TIMEOUT_MS = 180_000;
const ATTEMPTS = 3;

/**
 * Measures one address with Lighthouse's mobile settings. On a busy machine the browser sometimes
 * records nothing and Lighthouse asks to be run again; rejects when it cannot be run three times.
 * Audits `without` meaning for this page are left out.
 */
export async function runLighthouse(
  url: string,
  without: readonly string[] = [],
): Promise<LighthouseScores> {
  const faults: unknown[] = [];
  while (faults.length < ATTEMPTS) {
    try {
      return await runOnce(url, without);
    } catch (fault) {
      faults.push(fault);
    }
  }
  throw new AggregateError(faults, `Lighthouse could not measure ${url}`);
}

async function runOnce(url: string, without: readonly string[]): Promise<LighthouseScores> {
  const folder = await mkdtemp(path.join(tmpdir(), "stadtstube-lighthouse-"));
  const file = path.join(folder, "report.json");
  const flags = `--headless=new --disable-quic${isRoot ? " --no-sandbox" : ""}`;
  try {
    await promisify(execFile)(
      "npx",
      [
        "--yes",
        LIGHTHOUSE,
        url,
        "--quiet",
        "--no-enable-error-reporting",
        `--only-categories=${CATEGORIES.join(",")}`,
        `--chrome-path=${chromiumPath}`,
        `--chrome-flags=${flags}`,
        ...(without.length === 0 ? [] : [`--skip-audits=${without.join(",")}`]),
        "--output=json",
        `--output-path=${file}`,
      ],
      { cwd: folder, timeout: TIMEOUT_MS },
    );
    return scoresOf(JSON.parse(await readFile(file, "utf8")) as Report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function scoresOf({ categories, audits }: Report): LighthouseScores {
  const score = (name: (typeof CATEGORIES)[number]) =>
    Math.round((categories[name]?.score ?? 0) * 100);
  const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => id);
  const failed = [...new Set(counted)].flatMap((id) => {
    const audit = audits[id];
    if (audit === undefined || audit.score === null || audit.score >= 0.995) return [];
    return [`${id} ${audit.score}${audit.displayValue ? ` (${audit.displayValue})` : ""}`];
  });
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
    failed,
  };
}
