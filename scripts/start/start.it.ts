import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { eventually } from "../testing/eventually";
import { checkPorts } from "./checks/ports.mjs";
import { findProcess, isAlive, killLeftovers, withDescendants } from "./process-tree.mjs";

/** The line `--ephemeral` prints when everything is up. */
interface Announcement {
  readonly portalUrl: string;
  readonly adminUrl: string;
  readonly mediaUrl: string;
  readonly mediaPrivateUrl: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly pids: Readonly<Record<"database" | "media" | "portal" | "admin", number>>;
}

/** The real product under the real start script, watched from outside. */
class Run {
  readonly said: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;
  private announcement: Announcement | undefined;

  constructor() {
    this.child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, "../start.mjs"), "--ephemeral", "--no-build"],
      { stdio: ["ignore", "pipe", "pipe"], detached: true },
    );
    const { stdout, stderr } = this.child;
    if (!stdout || !stderr) throw new TypeError("no pipes");
    createInterface({ input: stdout }).on("line", (line) => {
      this.announcement = JSON.parse(line) as Announcement;
    });
    createInterface({ input: stderr }).on("line", (line) => this.said.push(line));
    this.ended = new Promise((resolve) => this.child.once("exit", resolve));
  }

  async up(): Promise<Announcement> {
    await eventually(() => (this.announcement ? undefined : this.said.join("\n")), 60_000);
    if (!this.announcement) throw new TypeError("unreachable");
    return this.announcement;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  family() {
    return withDescendants(this.child.pid ?? 0);
  }
}

let run: Run;
afterEach(() => killLeftovers(run.family()));

async function expectNothingLeft(
  { dataDir, ...urls }: Announcement,
  family: ReturnType<Run["family"]>,
): Promise<void> {
  await eventually(() => isGone(family));
  const addresses = [urls.portalUrl, urls.adminUrl, urls.mediaUrl, urls.mediaPrivateUrl];
  const ports = [...addresses, urls.databaseUrl].map((url) => Number(new URL(url).port));
  const wanted = ports.map((port) => ({ port, purpose: String(port), setting: "PORT" }));
  await expect(checkPorts(wanted)).resolves.toBeUndefined();
  expect(existsSync(dataDir)).toBe(false);
}

function isGone(family: ReturnType<Run["family"]>): string | undefined {
  const left = family.filter(isAlive);
  return left.length > 0 ? `left: ${left.map((entry) => entry.pid).join(", ")}` : undefined;
}

const isHealthy = async (url: string) => {
  const response = await fetch(url).catch((error: unknown) => String(error));
  if (typeof response === "string") return `${url}: ${response}`;
  return response.ok ? undefined : `${url}: ${response.status}`;
};

describe("the start script with the real product", () => {
  it("starts everything, mends what dies, and leaves nothing behind on Ctrl+C", async () => {
    run = new Run();
    const product = await run.up();
    const health = [
      `${product.portalUrl}/api/health`,
      `${product.adminUrl}/api/health`,
      `${product.mediaPrivateUrl}/about/health`,
    ];
    for (const url of health) expect(await isHealthy(url)).toBeUndefined();

    const portal = findProcess(product.pids.portal);
    process.kill(product.pids.portal, "SIGKILL");
    await eventually(() => (portal && isAlive(portal) ? "the portal still runs" : undefined));
    await eventually(() => isHealthy(`${product.portalUrl}/api/health`));
    await eventually(() =>
      run.said.some((line) => line.includes("Das Portal läuft wieder")) ? undefined : "not said",
    );

    const family = run.family();
    run.signal("SIGINT");
    // npm passes on the Ctrl+C that the terminal has already sent.
    run.signal("SIGINT");
    expect(await run.ended).toBe(0);
    await expectNothingLeft(product, family);
  }, 120_000);

  it("ends with one sentence when the database dies", async () => {
    run = new Run();
    const product = await run.up();
    const family = run.family();
    process.kill(product.pids.database, "SIGKILL");
    expect(await run.ended).toBe(1);
    const sentence = run.said.filter((line) => line.startsWith("✗"));
    expect(sentence).toEqual([
      expect.stringMatching(/^✗ Die Datenbank hat sich unerwartet beendet/),
    ]);
    await expectNothingLeft(product, family);
  }, 120_000);

  it("leaves nothing behind when it is killed itself", async () => {
    run = new Run();
    const { dataDir } = await run.up();
    const family = run.family();
    run.signal("SIGKILL");
    await run.ended;
    expect(family.length).toBeGreaterThan(4);
    await eventually(() => isGone(family));
    // Nobody was left to delete the data.
    rmSync(dataDir, { recursive: true });
  }, 120_000);
});
