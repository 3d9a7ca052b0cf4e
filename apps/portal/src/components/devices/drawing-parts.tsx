import type { ReactNode } from "react";

/** Where something stands in a drawing of 320 by 190. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A browser's window with a line for the address; drawn by us and nobody's in particular. */
export function BrowserWindow({ children }: { readonly children: ReactNode }) {
  return (
    <g>
      <rect
        x="4"
        y="4"
        width="312"
        height="182"
        rx="12"
        className="fill-surface stroke-line-strong"
        strokeWidth="2"
      />
      <path d="M4 44V16A12 12 0 0 1 16 4H304A12 12 0 0 1 316 16V44Z" className="fill-sunken" />
      <path d="M4 44H316" className="stroke-line-strong" strokeWidth="2" />
      <rect
        x="44"
        y="13"
        width="236"
        height="22"
        rx="11"
        className="fill-surface stroke-line"
        strokeWidth="2"
      />
      <path d="M18 24h12m-8-6-6 6 6 6" className="fill-none stroke-ink-soft" strokeWidth="2.5" />
      <path d="M84 24h92" className="stroke-line-strong" strokeWidth="5" strokeLinecap="round" />
      {children}
    </g>
  );
}

/** A phone, cut off below. */
export function Phone({ children }: { readonly children: ReactNode }) {
  return (
    <g>
      <rect
        x="85"
        y="4"
        width="150"
        height="182"
        rx="18"
        className="fill-surface stroke-line-strong"
        strokeWidth="3"
      />
      <path d="M145 14h30" className="stroke-line-strong" strokeWidth="4" strokeLinecap="round" />
      {children}
    </g>
  );
}

/** A menu or question that lies over the page. */
export function Panel({
  x,
  y,
  width,
  height,
}: Place & { readonly width: number; readonly height: number }) {
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx="10"
      className="fill-surface stroke-ink-soft"
      strokeWidth="2"
    />
  );
}

/** A line of text, as grey as text one need not read. */
export function Words({ x, y, width }: Place & { readonly width: number }) {
  return (
    <path
      d={`M${x} ${y}h${width}`}
      className="stroke-line-strong"
      strokeWidth="5"
      strokeLinecap="round"
    />
  );
}

/** Where to press: a ring around it. */
export function Ring({ x, y, radius = 16 }: Place & { readonly radius?: number }) {
  return <circle cx={x} cy={y} r={radius} className="fill-none stroke-danger" strokeWidth="4" />;
}

/** A camera, crossed out where it is blocked. */
export function Camera({ x, y, blocked = false }: Place & { readonly blocked?: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="-9" y="-6" width="12" height="12" rx="3" className="fill-ink" />
      <path d="m5 0 6-5V5Z" className="fill-ink" />
      {blocked ? <path d="m-11 9L11-9" className="stroke-danger" strokeWidth="3" /> : null}
    </g>
  );
}

/** A microphone. */
export function Microphone({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="-4" y="-10" width="8" height="13" rx="4" className="fill-ink" />
      <path d="M-7 0a7 7 0 0 0 14 0M0 7v4" className="fill-none stroke-ink" strokeWidth="2.5" />
    </g>
  );
}

/** A switch that is on. */
export function SwitchedOn({ x, y }: Place) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="-15" y="-9" width="30" height="18" rx="9" className="fill-action" />
      <circle cx="6" cy="0" r="6" className="fill-on-action" />
    </g>
  );
}

/** Camera and microphone, each with its switch, in a panel as wide as `width`. */
export function DeviceSwitches({ x, y, width }: Place & { readonly width: number }) {
  const end = x + width - 26;
  return (
    <g>
      <Panel x={x} y={y} width={width} height={78} />
      <Camera x={x + 20} y={y + 23} />
      <Words x={x + 40} y={y + 23} width={width - 100} />
      <SwitchedOn x={end} y={y + 23} />
      <Microphone x={x + 19} y={y + 55} />
      <Words x={x + 40} y={y + 55} width={width - 100} />
      <SwitchedOn x={end} y={y + 55} />
    </g>
  );
}
