import { StartError } from "../start-error.mjs";

/**
 * Refuses a Node that is too old or too new, by the `engines` field of package.json.
 *
 * @param {string} version e.g. `20.20.2` (`process.versions.node`)
 * @param {string} range `>=<major>.<minor> <<major>`
 * @throws {StartError} `node-version`
 */
export function checkNodeVersion(version, range) {
  const [, minMajor, minMinor, maxMajor] = /^>=(\d+)\.(\d+) <(\d+)$/.exec(range) ?? [];
  if (maxMajor === undefined) throw new TypeError(`engines.node is not readable: ${range}`);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const tooOld =
    major < Number(minMajor) || (major === Number(minMajor) && minor < Number(minMinor));
  if (!tooOld && major < Number(maxMajor)) return;
  const judgement = tooOld ? "zu alt" : "zu neu";
  throw new StartError(
    "node-version",
    `Node ${version} ist ${judgement}: bitte Node ${minMajor} (mindestens ${minMajor}.${minMinor}) installieren, ` +
      "unter Debian zum Beispiel mit dem Paket »nodejs«.",
  );
}
