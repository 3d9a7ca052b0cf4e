/** A lit window; `people` sit in it. Units are those of the drawing. */
export interface StreetWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly people: 0 | 1 | 2;
}

/** A house of the drawing: wall, gable and windows. */
export interface StreetHouse {
  readonly x: number;
  readonly width: number;
  /** Top of the wall. */
  readonly eaves: number;
  /** Top of the gable. */
  readonly ridge: number;
  readonly roof: "gable" | "stepped" | "hipped";
  readonly shade: 1 | 2 | 3;
  readonly windows: readonly StreetWindow[];
}

interface HousePlan {
  readonly width: number;
  readonly wall: number;
  readonly gable: number;
  readonly roof: StreetHouse["roof"];
  readonly shade: StreetHouse["shade"];
  readonly columns: number;
  /** Row by row from the top; a digit says how many people sit there, a dot means dark. */
  readonly rows: readonly string[];
}

/** Height of the drawing; houses stand on its lower edge. */
export const STREET_HEIGHT = 220;

const PLANS: readonly HousePlan[] = [
  { width: 118, wall: 104, gable: 56, roof: "gable", shade: 2, columns: 2, rows: ["1.", ".0"] },
  { width: 132, wall: 142, gable: 62, roof: "stepped", shade: 1, columns: 3, rows: ["0.1", ".1."] },
  { width: 108, wall: 92, gable: 44, roof: "hipped", shade: 3, columns: 2, rows: [".1"] },
  { width: 124, wall: 124, gable: 74, roof: "gable", shade: 1, columns: 2, rows: ["2.", ".0"] },
  { width: 140, wall: 98, gable: 46, roof: "hipped", shade: 2, columns: 3, rows: ["1.0"] },
  { width: 112, wall: 150, gable: 60, roof: "stepped", shade: 3, columns: 2, rows: [".1", "1."] },
  { width: 126, wall: 112, gable: 66, roof: "gable", shade: 2, columns: 2, rows: ["1.", ".2"] },
  { width: 146, wall: 88, gable: 42, roof: "hipped", shade: 1, columns: 3, rows: [".10"] },
  { width: 110, wall: 138, gable: 68, roof: "gable", shade: 3, columns: 2, rows: ["0.", ".1"] },
  { width: 136, wall: 120, gable: 58, roof: "stepped", shade: 2, columns: 3, rows: ["1.1", "..0"] },
  { width: 116, wall: 96, gable: 60, roof: "gable", shade: 1, columns: 2, rows: ["2."] },
  { width: 128, wall: 130, gable: 48, roof: "hipped", shade: 3, columns: 2, rows: [".1", "0."] },
];

/** The street of gabled houses in whose windows people meet. Pure and always the same. */
export function townStreet(): readonly StreetHouse[] {
  let x = 0;
  return PLANS.map((plan) => {
    const house = build(plan, x);
    x += plan.width;
    return house;
  });
}

/** Width of the whole street. */
export function streetWidth(houses: readonly StreetHouse[]): number {
  const last = houses.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}

function build(plan: HousePlan, x: number): StreetHouse {
  const eaves = STREET_HEIGHT - plan.wall;
  const gap = 14;
  const width = (plan.width - gap * (plan.columns + 1)) / plan.columns;
  const height = 32;
  const windows = plan.rows.flatMap((row, rowIndex) =>
    [...row].flatMap((mark, column) => {
      if (mark === ".") return [];
      const people = mark === "2" ? 2 : mark === "1" ? 1 : 0;
      const left = x + gap + column * (width + gap);
      return [
        { x: left, y: eaves + 16 + rowIndex * (height + 14), width, height, people } as const,
      ];
    }),
  );
  const { roof, shade } = plan;
  return { x, width: plan.width, eaves, ridge: eaves - plan.gable, roof, shade, windows };
}
