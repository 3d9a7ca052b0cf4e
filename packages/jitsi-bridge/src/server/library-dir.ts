import { createRequire } from "node:module";
import path from "node:path";

/** Folder of the client library that came with this package from npm. */
export function packagedLibraryDir(): string {
  const manifest = createRequire(import.meta.url).resolve("@jitsi/lib-jitsi-meet/package.json");
  return path.join(path.dirname(manifest), "dist", "umd");
}
