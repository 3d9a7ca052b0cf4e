import type { Rect, Size } from "./rect";

/** Space between tiles in CSS pixels. */
export const TILE_GAP = 10;

/** A camera's own format; a tile is never wider. */
const WIDEST = 16 / 9;
/** How narrow a tile may become: in a tall area people hold phones and fill a portrait. */
const NARROWEST = { tall: 3 / 4, wide: 6 / 5 } as const;
/** How much it counts against a tile that it crops what a camera shows; found by looking at it. */
const CROPPING_WEIGHT = 0.2;

/**
 * Places `count` equal tiles so that each shows as much of a face as the area allows.
 *
 * Rows are filled from the top; a last row with fewer tiles is centred, and so is the whole. Sizes
 * are whole pixels and nothing reaches beyond the area. Pure.
 */
export function gridLayout(count: number, area: Size): readonly Rect[] {
  if (count < 1 || area.width <= 0 || area.height <= 0) return [];
  let best = { columns: 1, tile: tileSize(1, count, area) };
  for (let columns = 2; columns <= count; columns += 1) {
    const tile = tileSize(columns, Math.ceil(count / columns), area);
    if (worth(tile) > worth(best.tile)) best = { columns, tile };
  }
  return place(count, best.columns, { tile: best.tile, area });
}

function tileSize(columns: number, rows: number, area: Size): Size {
  const width = Math.max(1, (area.width - TILE_GAP * (columns - 1)) / columns);
  const height = Math.max(1, (area.height - TILE_GAP * (rows - 1)) / rows);
  const narrowest = area.height > area.width ? NARROWEST.tall : NARROWEST.wide;
  return {
    width: Math.floor(Math.min(width, height * WIDEST)),
    height: Math.floor(Math.min(height, width / narrowest)),
  };
}

/** Area, less for a tile that crops much. */
function worth({ width, height }: Size): number {
  return width * height * Math.min(1, width / height / WIDEST) ** CROPPING_WEIGHT;
}

function place(count: number, columns: number, size: { tile: Size; area: Size }): Rect[] {
  const { tile, area } = size;
  const rows = Math.ceil(count / columns);
  const top = (area.height - span(rows, tile.height)) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? count - columns * (rows - 1) : columns;
    const left = (area.width - span(inRow, tile.width)) / 2;
    return {
      x: Math.floor(left + (index % columns) * (tile.width + TILE_GAP)),
      y: Math.floor(top + row * (tile.height + TILE_GAP)),
      ...tile,
    };
  });
}

function span(tiles: number, length: number): number {
  return tiles * length + TILE_GAP * (tiles - 1);
}
