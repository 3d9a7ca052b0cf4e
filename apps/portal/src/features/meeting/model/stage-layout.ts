import { gridLayout, TILE_GAP } from "./grid-layout";
import { type Rect, shift, type Size } from "./rect";

/** Share of the longer side that the people beside a shared screen get. */
const STRIP_SHARE = 0.22;
const STRIP_MIN = 110;
const STRIP_MAX = 280;
/** Below this a face cannot be read any more. */
const SMALLEST_TILE = 96;

/** Where the shared screen stands and where the people are. */
export interface StageLayout {
  readonly stage: Rect;
  readonly people: readonly Rect[];
}

/**
 * Gives the shared screen most of the area and the people a strip: at the right in a wide area,
 * below in a tall one. `people` may be fewer than asked for when the strip cannot hold more. Pure.
 */
export function stageLayout(count: number, area: Size): StageLayout {
  if (count === 0) return { stage: { x: 0, y: 0, ...area }, people: [] };
  return area.width >= area.height * 1.1 ? beside(count, area) : below(count, area);
}

function beside(count: number, area: Size): StageLayout {
  const width = clamp(area.width * STRIP_SHARE);
  const left = area.width - width;
  const fitting = Math.floor((area.height + TILE_GAP) / (SMALLEST_TILE + TILE_GAP));
  const strip = { width, height: area.height };
  return {
    stage: { x: 0, y: 0, width: left - TILE_GAP, height: area.height },
    people: shift(gridLayout(Math.min(count, Math.max(1, fitting)), strip), left, 0),
  };
}

function below(count: number, area: Size): StageLayout {
  const height = clamp(area.height * STRIP_SHARE);
  const top = area.height - height;
  const fitting = Math.floor((area.width + TILE_GAP) / (SMALLEST_TILE + TILE_GAP));
  const strip = { width: area.width, height };
  return {
    stage: { x: 0, y: 0, width: area.width, height: top - TILE_GAP },
    people: shift(gridLayout(Math.min(count, Math.max(1, fitting)), strip), 0, top),
  };
}

function clamp(length: number): number {
  return Math.round(Math.min(STRIP_MAX, Math.max(STRIP_MIN, length)));
}
