import { accessSync, constants } from "node:fs";
import path from "node:path";
import { StartError } from "../start-error.mjs";

const NEEDED = [
  { program: "g++", debianPackage: "g++" },
  { program: "make", debianPackage: "make" },
  { program: "python3", debianPackage: "python3" },
];

/**
 * The media core is compiled while installing; says which programs are missing for that.
 *
 * @param {string} searchPath the PATH variable
 * @throws {StartError} `compiler-missing`
 */
export function checkCompilers(searchPath) {
  const missing = NEEDED.filter(({ program }) => !isOnPath(program, searchPath));
  if (missing.length === 0) return;
  const names = missing.map(({ program }) => program).join(", ");
  const packages = missing.map(({ debianPackage }) => debianPackage).join(" ");
  throw new StartError(
    "compiler-missing",
    `Zum Übersetzen des Medienservers ${missing.length > 1 ? "fehlen" : "fehlt"} ${names}: bitte mit ` +
      `»sudo apt-get install ${packages}« installieren und neu starten.`,
  );
}

/**
 * Whether a program can be called by its bare name.
 *
 * @param {string} program
 * @param {string} searchPath
 */
export function isOnPath(program, searchPath) {
  return searchPath.split(path.delimiter).some((folder) => {
    if (folder === "") return false;
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
