/** Addresses of the two font files that every page needs, as the stylesheet names them; to be preloaded. */
export const FONTS: readonly string[] = [
  new URL("@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2", import.meta.url).href,
  new URL("@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2", import.meta.url).href,
];
