import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** One file of the client library, ready to be sent in any encoding. */
export interface LibraryFile {
  readonly etag: string;
  readonly contentType: string;
  readonly bodies: Readonly<Record<LibraryEncoding, Buffer>>;
}

/** Content codings kept in memory (RFC 9110 section 8.4.1). */
export type LibraryEncoding = "br" | "gzip" | "identity";

/** The file without which no browser can join. */
export const LIBRARY_FILE = "lib-jitsi-meet.min.js";

const CONTENT_TYPES = new Map([
  [".js", "text/javascript; charset=utf-8"],
  [".wasm", "application/wasm"],
]);
const MAX_FILES = 40;
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Reads the scripts of a library folder into memory, compressed once.
 *
 * The result is the complete list of what can be asked for, so a request path is only ever a key and
 * never a file name: there is nothing to traverse. Throws when {@link LIBRARY_FILE} is missing.
 */
export async function loadLibraryFiles(
  directory: string,
): Promise<ReadonlyMap<string, LibraryFile>> {
  const names = (await readdir(directory)).filter((name) =>
    CONTENT_TYPES.has(path.extname(name).toLowerCase()),
  );
  if (!names.includes(LIBRARY_FILE)) throw new Error(`library folder has no ${LIBRARY_FILE}`);
  if (names.length > MAX_FILES)
    throw new Error(`library folder has more than ${MAX_FILES} scripts`);
  const entries = await Promise.all(
    names.map(async (name) => [name, await loadFile(path.join(directory, name))] as const),
  );
  return new Map(entries);
}

async function loadFile(file: string): Promise<LibraryFile> {
  const { size } = await stat(file);
  if (size > MAX_FILE_BYTES) throw new Error(`library file is larger than ${MAX_FILE_BYTES} bytes`);
  const identity = await readFile(file);
  const [br, gz] = await Promise.all([
    // Quality 11 would save another 6 % and cost seconds at every start.
    promisify(brotliCompress)(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: size },
    }),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  return {
    etag: `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`,
    contentType: CONTENT_TYPES.get(path.extname(file).toLowerCase()) ?? "application/octet-stream",
    bodies: { br, gzip: gz, identity },
  };
}
