/** A mistake of whoever typed the command: shown without a stack. */
export class OptionError extends Error {}

/**
 * Reads `--name value` pairs. Throws OptionError naming what is unknown or missing.
 *
 * @template {string} Required
 * @template {string} Optional
 * @param {readonly string[]} args
 * @param {{ required: readonly Required[], optional: Readonly<Record<Optional, string>> }} known
 * @returns {Record<Required | Optional, string>}
 */
export function readOptions(args, { required, optional }) {
  const names = [...required, ...Object.keys(optional)];
  /** @type {Record<string, string>} */
  const given = { ...optional };
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at]?.replace(/^--/, "") ?? "";
    const value = args[at + 1];
    if (!args[at]?.startsWith("--") || !names.includes(name)) {
      throw new OptionError(`unknown: ${args[at]}; known are --${names.join(" --")}`);
    }
    if (value === undefined || value.startsWith("--"))
      throw new OptionError(`--${name} needs a value`);
    if (/[\s"'$`\\#]/.test(value))
      throw new OptionError(`--${name} has a character that is not allowed`);
    given[name] = value;
  }
  const missing = required.filter((name) => given[name] === undefined);
  if (missing.length > 0) throw new OptionError(`missing: --${missing.join(" --")}`);
  return /** @type {Record<Required | Optional, string>} */ (given);
}
