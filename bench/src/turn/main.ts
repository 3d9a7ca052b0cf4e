/**
 * A meeting through Debian's coturn with the credentials the stack makes: relayed over UDP and over TCP,
 * and refused with another secret. By hand, where `turnserver` is installed: `npm run -w bench turn`.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  createScriptedPeer,
  eventually,
  startTestStack,
  type ScriptedPeer,
} from "@stadtstube/jitsi-bridge/testing";
import { formatTable } from "../table";

const HOST = "127.0.0.1";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

function startCoturn(port: number, secret: string, directory: string): ChildProcess {
  const flags = {
    "listening-ip": HOST,
    "listening-port": String(port),
    "relay-ip": HOST,
    realm: "stadtstube.test",
    "static-auth-secret": secret,
    pidfile: path.join(directory, "turn.pid"),
    userdb: path.join(directory, "turn.db"),
    "log-file": path.join(directory, "turn.log"),
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  // Peers and bridge are on this machine here; a real relay keeps loopback closed.
  const more = ["--use-auth-secret", "--no-tls", "--no-dtls", "--no-cli", "--allow-loopback-peers"];
  return spawn("turnserver", ["-n", ...args, ...more], { stdio: "ignore" });
}

/** Joins two people who reach nothing but the relay; undefined when sound and picture arrived. */
async function meet(
  port: number,
  secret: string,
  transport: "udp" | "tcp",
): Promise<string | undefined> {
  const servers = [{ type: "turn", host: HOST, port, transport }] as const;
  const stack = await startTestStack({ turn: { servers, secret, lifetimeSeconds: 120 } });
  const peers: ScriptedPeer[] = [];
  try {
    for (const role of ["host", "guest"] as const) {
      const grant = await stack.grant({ room: "relay", role });
      const options = { stack: stack.target, room: "relay", name: role, grant, relayOnly: true };
      const peer = createScriptedPeer(options);
      peers.push(peer);
      await peer.join();
    }
    await eventually(() => peers.map(lacking).find((reason) => reason !== undefined), {
      timeoutMs: 20_000,
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await Promise.all(peers.map((peer) => peer.close()));
    await stack.stop();
  }
}

function lacking(peer: ScriptedPeer): string | undefined {
  const { remoteSources, transport } = peer.stats();
  const arriving = remoteSources.filter(({ received }) => (received?.packets ?? 0) > 20);
  const kinds = new Set(arriving.map(({ kind }) => kind));
  return kinds.size === 2 ? undefined : `${transport}, ${kinds.size} of 2 kinds of media`;
}

const directory = mkdtempSync(path.join(tmpdir(), "stadtstube-turn-"));
const secret = randomBytes(24).toString("hex");
const port = await freePort();
const coturn = startCoturn(port, secret, directory);
const failed = new Promise<never>((_, reject) => coturn.once("error", reject));
try {
  const run = async () => [
    { case: "relayed over UDP", failure: await meet(port, secret, "udp"), expected: "media" },
    { case: "relayed over TCP", failure: await meet(port, secret, "tcp"), expected: "media" },
    { case: "another secret", failure: await meet(port, `${secret}x`, "udp"), expected: "refusal" },
  ];
  const results = await Promise.race([run(), failed]);
  const rows = results.map((r) => [r.case, r.failure ?? "sound and picture both ways"]);
  process.stdout.write(`${formatTable([["case", "outcome"], ...rows])}\n`);
  process.stdout.write(`${JSON.stringify({ benchmark: "turn", results })}\n`);
  const wrong = results.filter((r) => (r.failure === undefined) !== (r.expected === "media"));
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  coturn.kill();
  rmSync(directory, { recursive: true, force: true });
}
process.exit();
