import { contrast, mix, parseHex, reachContrast, type Rgb, toHex } from "./contrast";

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** Lightest ground that text in the town's colour stands on in light mode. */
const LIGHT_GROUND: Rgb = [244, 241, 236];
/** Lightest ground in dark mode, tint included. */
const DARK_GROUND: Rgb = [44, 52, 63];
/** WCAG 2.2 AA asks for 4.5; a little more for tired eyes and for the tints in between. */
const TEXT_RATIO = 5.2;

/** The two colours a town chooses, `#rrggbb`. */
export interface TownColours {
  readonly primaryColour: string;
  readonly accentColour: string;
}

/** What becomes of a town's colour in one mode. */
export interface TownPalette {
  /** Buttons and links. */
  readonly action: string;
  /** Text on buttons. */
  readonly onAction: string;
  /** Decoration only. */
  readonly accent: string;
}

/**
 * The town's colours as the pages use them: darkened or lightened until they can be read.
 *
 * Whatever a town enters, text and buttons keep at least 4.5 : 1. Pure.
 */
export function townPalettes(colours: TownColours): { light: TownPalette; dark: TownPalette } {
  const primary = parseHex(colours.primaryColour);
  const accent = parseHex(colours.accentColour);
  const light = reachContrast(primary, { target: BLACK, ground: LIGHT_GROUND, ratio: TEXT_RATIO });
  const dark = glowing(primary);
  return {
    light: palette(light, reachContrast(accent, { target: BLACK, ground: WHITE, ratio: 2 })),
    dark: palette(dark, reachContrast(accent, { target: WHITE, ground: DARK_GROUND, ratio: 3 })),
  };
}

/** Lightened for the dark without turning grey: first towards its own brightest, then to white. */
function glowing(colour: Rgb): Rgb {
  const brightest = mix(brighten(colour), WHITE, 0.4);
  const goal = { ground: DARK_GROUND, ratio: TEXT_RATIO };
  return reachContrast(reachContrast(colour, { ...goal, target: brightest }), {
    ...goal,
    target: WHITE,
  });
}

/** The same hue with its strongest part at full strength; black has no hue and becomes white. */
function brighten(colour: Rgb): Rgb {
  const strongest = Math.max(...colour);
  if (strongest === 0) return WHITE;
  const [red, green, blue] = colour;
  const factor = 255 / strongest;
  return [red * factor, green * factor, blue * factor];
}

function palette(action: Rgb, accent: Rgb): TownPalette {
  const nearBlack = mix(action, BLACK, 0.88);
  const onAction = contrast(action, WHITE) >= 4.5 ? WHITE : nearBlack;
  return { action: toHex(action), onAction: toHex(onAction), accent: toHex(accent) };
}

/** The palettes as a stylesheet's text; contains nothing but colours. */
export function townStylesheet(colours: TownColours): string {
  const { light, dark } = townPalettes(colours);
  return [
    ":root{",
    `--town-action:${light.action};--town-on-action:${light.onAction};`,
    `--town-accent:${light.accent};--town-action-dark:${dark.action};`,
    `--town-on-action-dark:${dark.onAction};--town-accent-dark:${dark.accent}`,
    "}",
  ].join("");
}
