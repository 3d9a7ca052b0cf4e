/**
 * Debian's Firefox, driven by WebDriver BiDi.
 *
 * Playwright drives only a Firefox of its own making, which Debian does not have; the browser people
 * really use speaks BiDi by itself.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { firefoxPath } from "../env";
import { BidiConnection } from "./bidi-connection";
import { FirefoxPage } from "./firefox-page";

/** A test picture for a camera, a tone for a microphone, yes to every question, and no calls home. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  "media.navigator.streams.fake": true,
  "media.navigator.permission.disabled": true,
  "media.autoplay.default": 0,
  "media.peerconnection.ice.loopback": true,
  "media.peerconnection.ice.obfuscate_host_addresses": false,
  "media.gmp-manager.updateEnabled": false,
  "remote.active-protocols": 1,
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "intl.accept_languages": "de-DE",
};
const STARTS_WITHIN_MS = 60_000;

/** A running Firefox with one page. */
export interface RunningFirefox {
  readonly page: FirefoxPage;
  readonly version: string;
  close(): Promise<void>;
}

/** Starts Firefox without a window; rejects with its output when it does not come up. */
export async function startFirefox(preload: () => void): Promise<RunningFirefox> {
  const profile = await mkdtemp(path.join(tmpdir(), "stadtstube-firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(path.join(profile, "user.js"), lines.join("\n"));
  const child = spawn(
    firefoxPath,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"],
    // Without a home of its own, Firefox refuses to start as root in somebody else's.
    { stdio: ["ignore", "ignore", "pipe"], env: { HOME: profile, PATH: "/usr/bin:/bin" } },
  );
  const end = async () => {
    await ended(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const connection = await BidiConnection.open(await addressOf(child));
    const { page, version } = await FirefoxPage.open(connection, preload);
    return {
      page,
      version,
      close: async () => {
        await connection.send("browser.close", {}).catch(() => undefined);
        connection.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const give = AbortSignal.timeout(STARTS_WITHIN_MS);
    give.addEventListener("abort", () => reject(new Error(`Firefox does not start: ${output}`)));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Firefox ended (${code}): ${output}`)));
    child.stderr?.on("data", (data: Buffer) => {
      output += data.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

/** Waits for the end, and brings it about when nobody asked nicely. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGKILL");
  await gone;
}
