/** A colour as red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`. Throws TypeError on anything else. */
export function parseHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new TypeError("a colour must have the form #rrggbb");
  const [, red = "0", green = "0", blue = "0"] = match;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

/** Writes `#rrggbb`. */
export function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast of two colours from 1 to 21, WCAG 2.2 "contrast ratio". */
export function contrast(first: Rgb, second: Rgb): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Moves `colour` by `share` (0 to 1) towards `target`. */
export function mix(colour: Rgb, target: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => colour[index] + (target[index] - colour[index]) * share;
  return [part(0), part(1), part(2)];
}

/**
 * The colour nearest to `colour` on its way to `target` that contrasts with `ground` by at least
 * `ratio`; `target` itself if none does.
 */
export function reachContrast(
  colour: Rgb,
  wanted: { readonly target: Rgb; readonly ground: Rgb; readonly ratio: number },
): Rgb {
  for (let step = 0; step <= 50; step += 1) {
    const candidate = mix(colour, wanted.target, step / 50);
    if (contrast(candidate, wanted.ground) >= wanted.ratio) return candidate;
  }
  return wanted.target;
}

/** WCAG 2.2 "relative luminance". */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
