/**
 * PostCSS plugin: takes out `@charset`, which is only allowed as a file's first bytes and stands in
 * the middle once KERN's stylesheet is imported into ours. Every output is UTF-8 anyway.
 *
 * CommonJS, because the bundler loads PostCSS plugins with `require`.
 */
const dropCharset = () => ({
  postcssPlugin: "drop-charset",
  AtRule: {
    /** @param {{ remove(): void }} rule */
    charset: (rule) => {
      rule.remove();
    },
  },
});
dropCharset.postcss = true;
module.exports = dropCharset;
