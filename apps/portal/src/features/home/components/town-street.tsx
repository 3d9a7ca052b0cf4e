import {
  STREET_HEIGHT,
  type StreetHouse,
  streetWidth,
  type StreetWindow,
  townStreet,
} from "../model/town-street";

const SHADES = { 1: "fill-street-1", 2: "fill-street-2", 3: "fill-street-3" } as const;

/** A street at dusk in the town's colours; decoration, hidden from screen readers. */
export function TownStreet() {
  const houses = townStreet();
  return (
    <svg
      viewBox={`0 0 ${streetWidth(houses)} ${STREET_HEIGHT}`}
      preserveAspectRatio="xMidYMax slice"
      className="block h-full w-full"
      aria-hidden="true"
    >
      {houses.map((house) => (
        <House key={house.x} house={house} />
      ))}
    </svg>
  );
}

function House({ house }: { readonly house: StreetHouse }) {
  return (
    <g>
      <path className={SHADES[house.shade]} d={outline(house)} />
      {house.windows.map((window) => (
        <Window key={`${window.x}-${window.y}`} window={window} />
      ))}
    </g>
  );
}

function Window({ window }: { readonly window: StreetWindow }) {
  const { x, y, width, height, people } = window;
  const bottom = y + height;
  const seats = people === 2 ? [0.3, 0.7] : people === 1 ? [0.5] : [];
  return (
    <g>
      <rect className="fill-street-light" x={x} y={y} width={width} height={height} rx="4" />
      {seats.map((seat) => {
        const centre = x + width * seat;
        return (
          <g key={seat} className="fill-street-person">
            <circle cx={centre} cy={bottom - 17} r="5.5" />
            <path d={`M${centre - 9} ${bottom}c0-7 4-10.5 9-10.5s9 3.5 9 10.5Z`} />
          </g>
        );
      })}
      {people === 0 ? (
        <path
          className="stroke-street-person opacity-40"
          strokeWidth="2"
          d={`M${x + width / 2} ${y}v${height}M${x} ${y + height / 2}h${width}`}
        />
      ) : null}
    </g>
  );
}

function outline({ x, width, eaves, ridge, roof }: StreetHouse): string {
  const right = x + width;
  const middle = x + width / 2;
  const base = `V${STREET_HEIGHT}H${x}Z`;
  switch (roof) {
    case "gable":
      return `M${x} ${eaves}L${middle} ${ridge}L${right} ${eaves}${base}`;
    case "hipped":
      return `M${x} ${eaves}L${x + width * 0.22} ${ridge}H${x + width * 0.78}L${right} ${eaves}${base}`;
    case "stepped": {
      const step = (eaves - ridge) / 3;
      const tread = width / 7;
      return (
        `M${x} ${eaves}h${tread}v${-step}h${tread}v${-step}h${tread}v${-step}h${tread}` +
        `v${step}h${tread}v${step}h${tread}v${step}H${right}${base}`
      );
    }
  }
}
