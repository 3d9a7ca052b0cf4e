/** What one may choose: as the system wishes, or always the one or the other. */
export const COLOUR_SCHEMES = ["auto", "light", "dark"] as const;

/** One of them. */
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];

/** What a cookie or a form brought; anything unknown is as the system wishes. */
export function toColourScheme(value: string | undefined): ColourScheme {
  return COLOUR_SCHEMES.find((scheme) => scheme === value) ?? "auto";
}
