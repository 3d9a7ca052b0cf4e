import type { ReactNode } from "react";

import type { TroubleGuide } from "./device-trouble";
import {
  BrowserWindow,
  Camera,
  DeviceSwitches,
  Microphone,
  Panel,
  Phone,
  Ring,
  SwitchedOn,
  Words,
} from "./drawing-parts";

/** Shows where to press, wordlessly; `label` says the same to who does not see it. */
export function HelpDrawing({
  guide,
  label,
}: {
  readonly guide: TroubleGuide;
  readonly label: string;
}) {
  const Drawing = DRAWINGS[guide];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 320 190"
      className="h-auto w-full max-w-sm rounded-xl bg-paper"
    >
      <Drawing />
    </svg>
  );
}

const DRAWINGS: Readonly<Record<TroubleGuide, () => ReactNode>> = {
  "allow-question": AllowQuestion,
  chrome: SlidersInAddress,
  edge: LockInAddress,
  firefox: CrossedCamera,
  safari: MenuOfSite,
  ios: PageMenuBelow,
  android: PhoneAddress,
  "in-app": DotsOfApp,
  system: SystemSettings,
};

function AllowQuestion() {
  return (
    <BrowserWindow>
      <Panel x={40} y={54} width={190} height={112} />
      <Camera x={62} y={76} />
      <Microphone x={61} y={102} />
      <Words x={84} y={76} width={110} />
      <Words x={84} y={102} width={90} />
      <rect x="56" y="124" width="76" height="28" rx="14" className="fill-action" />
      <path d="m84 138 7 7 14-14" className="fill-none stroke-on-action" strokeWidth="4" />
      <rect
        x="142"
        y="124"
        width="72"
        height="28"
        rx="14"
        className="fill-none stroke-line-strong"
        strokeWidth="2"
      />
      <rect
        x="49"
        y="117"
        width="90"
        height="42"
        rx="21"
        className="fill-none stroke-danger"
        strokeWidth="4"
      />
    </BrowserWindow>
  );
}

function SlidersInAddress() {
  return (
    <BrowserWindow>
      <path d="M54 20h14M54 28h14" className="stroke-ink" strokeWidth="2.5" />
      <circle cx="64" cy="20" r="3" className="fill-ink" />
      <circle cx="58" cy="28" r="3" className="fill-ink" />
      <Ring x={61} y={24} />
      <DeviceSwitches x={48} y={62} width={196} />
    </BrowserWindow>
  );
}

function LockInAddress() {
  return (
    <BrowserWindow>
      <rect x="54" y="22" width="13" height="10" rx="2" className="fill-ink" />
      <path d="M57 22v-3a3.5 3.5 0 0 1 7 0v3" className="fill-none stroke-ink" strokeWidth="2.5" />
      <Ring x={61} y={24} />
      <DeviceSwitches x={48} y={62} width={196} />
    </BrowserWindow>
  );
}

function CrossedCamera() {
  return (
    <BrowserWindow>
      <Camera x={61} y={24} blocked />
      <Ring x={61} y={24} />
      <Panel x={48} y={62} width={210} height={78} />
      {[88, 116].map((y) => (
        <g key={y}>
          <Words x={66} y={y} width={110} />
          <path d={`m226 ${y - 6} 12 12m0-12-12 12`} className="stroke-danger" strokeWidth="4" />
        </g>
      ))}
      <Ring x={232} y={88} />
    </BrowserWindow>
  );
}

function MenuOfSite() {
  return (
    <BrowserWindow>
      <Panel x={60} y={40} width={180} height={112} />
      {[60, 82, 132].map((y) => (
        <Words key={y} x={78} y={y} width={120} />
      ))}
      <rect x="66" y="96" width="168" height="24" rx="6" className="fill-action" />
      <path d="M78 108h128" className="stroke-on-action" strokeWidth="5" strokeLinecap="round" />
      <Ring x={61} y={24} />
    </BrowserWindow>
  );
}

function PageMenuBelow() {
  return (
    <Phone>
      <rect
        x="97"
        y="150"
        width="126"
        height="26"
        rx="13"
        className="fill-sunken stroke-line"
        strokeWidth="2"
      />
      <Words x={138} y={163} width={60} />
      <rect
        x="108"
        y="156"
        width="13"
        height="9"
        rx="2"
        className="fill-none stroke-ink"
        strokeWidth="2.5"
      />
      <path d="M107 170h15" className="stroke-ink" strokeWidth="2.5" />
      <DeviceSwitches x={96} y={58} width={128} />
      <Ring x={114} y={163} />
    </Phone>
  );
}

function PhoneAddress() {
  return (
    <Phone>
      <rect
        x="97"
        y="26"
        width="126"
        height="26"
        rx="13"
        className="fill-sunken stroke-line"
        strokeWidth="2"
      />
      <Words x={138} y={39} width={60} />
      <path d="M107 35h14M107 43h14" className="stroke-ink" strokeWidth="2.5" />
      <circle cx="117" cy="35" r="3" className="fill-ink" />
      <circle cx="111" cy="43" r="3" className="fill-ink" />
      <DeviceSwitches x={96} y={72} width={128} />
      <Ring x={114} y={39} />
    </Phone>
  );
}

function DotsOfApp() {
  return (
    <Phone>
      <Words x={102} y={36} width={70} />
      {[28, 36, 44].map((y) => (
        <circle key={y} cx="216" cy={y} r="3" className="fill-ink" />
      ))}
      <Panel x={104} y={62} width={118} height={90} />
      <Words x={118} y={80} width={70} />
      <rect x="110" y="94" width="106" height="26" rx="6" className="fill-action" />
      <path d="M120 107h60" className="stroke-on-action" strokeWidth="5" strokeLinecap="round" />
      <path
        d="M192 112h-1v-10h5m3-1h6v6m0-6-8 8"
        className="fill-none stroke-on-action"
        strokeWidth="2.5"
      />
      <Words x={118} y={136} width={60} />
      <Ring x={216} y={36} />
    </Phone>
  );
}

function SystemSettings() {
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
      <path d="M104 4v182" className="stroke-line-strong" strokeWidth="2" />
      <circle
        cx="54"
        cy="38"
        r="13"
        className="fill-none stroke-ink"
        strokeWidth="5"
        strokeDasharray="6 4"
      />
      <circle cx="54" cy="38" r="8" className="fill-none stroke-ink" strokeWidth="4" />
      {[80, 104, 152].map((y) => (
        <Words key={y} x={22} y={y} width={58} />
      ))}
      <rect x="12" y="114" width="84" height="26" rx="6" className="fill-action-soft" />
      <Words x={22} y={127} width={50} />
      <Camera x={132} y={62} />
      <Words x={156} y={62} width={80} />
      <SwitchedOn x={280} y={62} />
      <Microphone x={131} y={118} />
      <Words x={156} y={118} width={70} />
      <SwitchedOn x={280} y={118} />
      <Ring x={280} y={62} radius={24} />
      <Ring x={280} y={118} radius={24} />
    </g>
  );
}
