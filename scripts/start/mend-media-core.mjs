import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./env.mjs";
import { contentHash } from "./stamp.mjs";
import { StartError } from "./start-error.mjs";

const BOUNDS = "packages/jitsi-bridge/native/rtcp-bounds.h";
const PARSER = "node_modules/medooze-media-server-src/src/rtp/RTCPCompoundPacket.cpp";
const ANCHOR = /^([ \t]*)switch \(header\.packetType\)/gm;

/** What the compiled media core depends on beside its own sources; part of the installation's stamp. */
export const mendHash = () => contentHash(ROOT, [BOUNDS]);

/**
 * Lets the media core's parser ask our bounds before it reads an RTCP packet (docs/decisions/0052). Comes
 * between unpacking and compiling; doing it twice changes nothing.
 *
 * @throws {StartError} `install-failed` when the core's source is not the one this was written for
 */
export function mendMediaCore() {
  const file = path.join(ROOT, PARSER);
  const mended = withBounds(readFileSync(file, "utf8"), path.join(ROOT, BOUNDS));
  // A new file: the old one may be shared by a link with another checkout.
  writeFileSync(`${file}.new`, mended);
  renameSync(`${file}.new`, file);
}

/**
 * The parser's source with the check in it.
 *
 * @param {string} source
 * @param {string} header
 * @throws {StartError} `install-failed`
 */
export function withBounds(source, header) {
  const include = `#include ${JSON.stringify(header)}\n`;
  if (source.startsWith("#include") && source.includes("stadtstube::MayReadRtcp")) {
    return include + source.slice(source.indexOf("\n") + 1);
  }
  if (source.match(ANCHOR)?.length !== 1) {
    throw new StartError(
      "install-failed",
      "Der Quelltext des Medienservers ist nicht der erwartete: bitte die Fassung aus package-lock.json verwenden.",
    );
  }
  const guard = "if (!stadtstube::MayReadRtcp(buffer, header.length)) return nullptr;";
  return include + source.replace(ANCHOR, `$1${guard}\n$&`);
}
