/**
 * Remembers from which files something was made, to make it again only when they changed.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const SKIPPED = new Set(["node_modules", ".next", "dist", ".data", "generated", "test-results"]);

/** Tests change no build; the others are written by the tools themselves. */
const UNIMPORTANT = /\.(test|it)\.tsx?$|^next-env\.d\.ts$|\.tsbuildinfo$|^[A-Z_-]+\.md$/;

/**
 * One hash over names and contents of files; a folder stands for everything below it.
 *
 * @param {string} root
 * @param {readonly string[]} names files and folders relative to root; missing ones count as such
 * @param {string} [salt] whatever else the result depends on, e.g. Node's version
 */
export function contentHash(root, names, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const name of names.flatMap((entry) => listFiles(root, entry)).sort()) {
    hash.update(`\0${name}\0`).update(readIfThere(path.join(root, name)));
  }
  return hash.digest("hex");
}

/**
 * Whether the stamp file holds this hash.
 *
 * @param {string} file
 * @param {string} hash
 */
export function isStamped(file, hash) {
  return readIfThere(file).toString("utf8").trim() === hash;
}

/**
 * Writes the stamp; call it only after the work succeeded.
 *
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${hash}\n`);
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]}
 */
function listFiles(root, name) {
  /** @type {import("node:fs").Dirent[]} */
  let entries;
  try {
    entries = readdirSync(path.join(root, name), { withFileTypes: true });
  } catch {
    return [name];
  }
  return entries
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const child = path.join(name, entry.name);
      if (entry.isDirectory()) return listFiles(root, child);
      return UNIMPORTANT.test(entry.name) ? [] : [child];
    });
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
