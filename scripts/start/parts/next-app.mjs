import path from "node:path";
import { ROOT, childEnvironment } from "../env.mjs";

/**
 * A Next app as its build left it, for this machine's browsers only: a proxy with TLS has to stand
 * in front of it before anybody else may come.
 *
 * @param {"portal" | "admin"} name
 * @param {{ label: string, port: number, env: Record<string, string> }} app
 * @returns {import("../supervisor.mjs").PartSpec}
 */
export function nextApp(name, { label, port, env }) {
  return {
    name,
    label,
    args: ["server.js"],
    cwd: path.join(ROOT, "apps", name, ".next/standalone/apps", name),
    env: childEnvironment({
      NODE_ENV: "production",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      ...env,
    }),
    ready: { url: `http://127.0.0.1:${port}/api/health` },
    maxRestarts: 3,
  };
}
