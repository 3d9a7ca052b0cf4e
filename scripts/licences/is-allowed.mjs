/**
 * Licences (SPDX) whose works may be shipped together with a work under EUPL-1.2: permissive ones,
 * file-level copyleft, LGPL (libraries that stay replaceable), and what the EUPL's own appendix
 * names as compatible.
 */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "PostgreSQL",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/**
 * Judges an SPDX expression: of `OR` one part must be allowed, of `AND` every part.
 *
 * @param {string} expression e.g. `(MIT OR GPL-2.0)`, `Apache-2.0 AND MIT`
 */
export function isAllowed(expression) {
  const plain = expression.trim().replace(/^\((.*)\)$/, "$1");
  if (plain.includes("(")) return false;
  return plain
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((part) => ALLOWED.has(part.trim())));
}
