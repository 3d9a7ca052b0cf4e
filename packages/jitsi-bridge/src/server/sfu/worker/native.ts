/** The only place that touches native code. */
import { createRequire } from "node:module";
import type { MediaCore } from "./media-core";

/**
 * Loads the native media core with its logging off: it would write addresses to standard output.
 * Throws when the package was not built for this machine.
 */
export function loadMediaCore(): MediaCore {
  const loaded: unknown = createRequire(import.meta.url)("medooze-media-server");
  const core = loaded as MediaCore;
  core.enableLog(false);
  core.enableWarning(false);
  return core;
}
