import { sparklinePoints } from "../model/sparkline-points";

const WIDTH = 240;
const HEIGHT = 48;

/** A small plot of the last minutes. `label` says in words what the line shows. */
export function Sparkline(props: {
  readonly values: readonly (number | null)[];
  readonly atLeastMax: number;
  readonly label: string;
}) {
  const box = { width: WIDTH, height: HEIGHT, atLeastMax: props.atLeastMax };
  return (
    <svg
      className="ad-sparkline"
      viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={props.label}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="ad-sparkline__floor" />
      {sparklinePoints(props.values, box).map((points) => (
        <polyline key={points} points={points} className="ad-sparkline__line" />
      ))}
    </svg>
  );
}
