/**
 * PostCSS plugin: leaves of KERN's stylesheet what Stadtstube uses. The whole is 42 KB after gzip and
 * stands between a resident and the first letter on the page; the part used is 8 KB.
 *
 * A class that is used and not listed here would be missing in silence: `used-kern.test.ts` compares.
 * CommonJS, because the bundler loads PostCSS plugins with `require`.
 */
const USED = [
  "kern-btn",
  "kern-btn--primary",
  "kern-btn--secondary",
  "kern-btn--tertiary",
  "kern-form-input__input",
  "kern-hint",
  "kern-label",
];

/**
 * Alternatives and exceptions demand no class: only what stands outside of them does.
 *
 * @param {string} selector
 */
const isUsed = (selector) =>
  [...selector.replaceAll(/:(is|where|not)\([^()]*\)/g, "").matchAll(/\.(kern-[\w-]+)/g)].every(
    ([, name]) => USED.includes(name ?? ""),
  );

const usedKern = () => ({
  postcssPlugin: "used-kern",
  /** @param {{ selectors: string[], parent?: { type: string, name?: string }, remove(): void }} rule */
  Rule: (rule) => {
    // Steps of an animation look like rules, and have no selectors.
    if (rule.parent?.type === "atrule" && /keyframes$/.test(rule.parent.name ?? "")) return;
    const kept = rule.selectors.filter(isUsed);
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  },
  /** @param {{ name: string, nodes?: unknown[], remove(): void }} rule */
  AtRuleExit: (rule) => {
    if (/^(media|supports)$/.test(rule.name) && rule.nodes?.length === 0) rule.remove();
  },
});
usedKern.postcss = true;
usedKern.USED = USED;
module.exports = usedKern;
