/** Contrast of two colours (`#rrggbb`) from 1 to 21, WCAG 2.2 "contrast ratio"; 1 for anything else. */
export function contrast(first: string, second: string): number {
  const luminances = [luminance(first), luminance(second)].sort((a, b) => a - b);
  const [dark, light] = luminances;
  if (dark === undefined || light === undefined || luminances.some(Number.isNaN)) return 1;
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2 AA asks for this much between text and its ground. */
export const ENOUGH_FOR_TEXT = 4.5;

/** WCAG 2.2 "relative luminance". */
function luminance(hex: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  const [red = NaN, green = NaN, blue = NaN] = (match?.slice(1) ?? []).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
