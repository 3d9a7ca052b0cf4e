import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../../../..");

/**
 * The database to look at: `DATABASE_URL`, else the one of `npm start` on this machine
 * (`DATA_DIR`, `DATABASE_PORT`); undefined if there is neither.
 */
export function databaseUrl(): string | undefined {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") return given;
  const dataDir = path.resolve(ROOT, process.env["DATA_DIR"] || ".data");
  try {
    const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8")) as {
      readonly appPassword: string;
    };
    const port = process.env["DATABASE_PORT"] || "5433";
    return `postgresql://stadtstube_app:${secrets.appPassword}@127.0.0.1:${port}/stadtstube`;
  } catch {
    return undefined;
  }
}
