/** The process itself: what it says about a bad environment, and how it ends. */
import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { eventually } from "../testing/eventually";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", tsx, main], {
    env: { PATH: "/usr/bin:/bin", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const written = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (written.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (written.err += chunk.toString()));
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, written, code };
}

const good = {
  MEDIA_GRANT_KEYS: "k1:0123456789abcdef0123456789abcdef",
  MEDIA_ALLOWED_ORIGINS: "http://portal.test",
  MEDIA_PORT: "0",
  MEDIA_PRIVATE_PORT: "0",
  MEDIA_UDP_PORT: "0",
  MEDIA_WORKERS: "1",
};

describe("the media process", () => {
  it("names every fault of its environment and ends with 1", async () => {
    const { written, code } = run({ MEDIA_PORT: "many", MEDIA_WORKERS: "none" });
    expect(await code).toBe(1);
    for (const name of ["GRANT_KEYS", "ALLOWED_ORIGINS", "PORT", "WORKERS"]) {
      expect(written.err).toMatch(new RegExp(`^MEDIA_${name}: `, "m"));
    }
  });

  it.each(["SIGTERM", "SIGINT"] as const)("ends cleanly on %s", async (signal) => {
    const { child, written, code } = run(good);
    await eventually(() => (written.out.includes("is up") ? undefined : `said ${written.out}`), {
      timeoutMs: 30_000,
    });
    child.kill(signal);
    // 1 would mean that it had to give up waiting for its parts.
    expect(await code).toBe(0);
    expect(written.err).toBe("");
    expect(written.out).not.toContain("0123456789abcdef");
  });

  it("ends with 1 when a port is taken, and says so", async () => {
    const first = run(good);
    await eventually(() => (first.written.out.includes("is up") ? undefined : "not up"), {
      timeoutMs: 30_000,
    });
    const port = /"publicUrl":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(first.written.out)?.[1] ?? "";
    const second = run({ ...good, MEDIA_PORT: port });
    expect(await second.code).toBe(1);
    expect(second.written.out).toContain("EADDRINUSE");
  });
});
