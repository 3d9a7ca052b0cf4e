import type {
  BandwidthFinding,
  BrowserFinding,
  CheckResult,
  LineFinding,
  RelayFinding,
  SignallingFinding,
  UdpFinding,
  Verdict,
} from "./bridge";

/** What every check may find; the texts are found by these words. */
export interface Findings {
  readonly browser: BrowserFinding;
  readonly microphone: "works" | "silent" | "refused";
  readonly camera: "works" | "refused";
  readonly speaker: "heard" | "not-heard" | "not-played" | "open";
  readonly signalling: SignallingFinding;
  readonly udp: UdpFinding | "not-joined";
  readonly relay: RelayFinding | "unknown";
  readonly bandwidth: BandwidthFinding;
  readonly loss: LineFinding;
  readonly delay: LineFinding;
}

/** Name of a check. */
export type CheckName = keyof Findings;

/** In the order in which they are made and shown; the loudspeaker's needs the person's word. */
export const CHECK_NAMES = [
  "browser",
  "microphone",
  "camera",
  "signalling",
  "udp",
  "relay",
  "bandwidth",
  "loss",
  "delay",
  "speaker",
] as const satisfies readonly CheckName[];

/** Where one check stands. */
export type CheckState<Name extends CheckName = CheckName> =
  | { readonly step: "waiting" }
  | { readonly step: "running" }
  | { readonly step: "done"; readonly result: CheckResult<Findings[Name]> };

/** All checks. */
export type CheckList = { readonly [Name in CheckName]: CheckState<Name> };

/** Before anything was checked. */
export const NOTHING_CHECKED: CheckList = {
  browser: { step: "waiting" },
  microphone: { step: "waiting" },
  camera: { step: "waiting" },
  speaker: { step: "waiting" },
  signalling: { step: "waiting" },
  udp: { step: "waiting" },
  relay: { step: "waiting" },
  bandwidth: { step: "waiting" },
  loss: { step: "waiting" },
  delay: { step: "waiting" },
};

/** Without these nobody takes part; everything else only makes it worse. */
const NEEDED: readonly CheckName[] = ["browser", "microphone", "signalling", "udp"];

/**
 * One word for everything, as far as it was checked. What is not offered or was not measured is no
 * fault of anybody's connection.
 */
export function overallVerdict(checks: CheckList): Extract<Verdict, "good" | "limited" | "bad"> {
  const verdicts = CHECK_NAMES.flatMap((name) => {
    const state = checks[name];
    return state.step === "done" ? [{ name, verdict: state.result.verdict }] : [];
  });
  if (verdicts.some(({ name, verdict }) => verdict === "bad" && NEEDED.includes(name))) {
    return "bad";
  }
  const flawed = verdicts.some(({ verdict }) => verdict === "bad" || verdict === "limited");
  return flawed ? "limited" : "good";
}

/** How much of the test is done, 0 to 1; the loudspeaker's check does not hold it up. */
export function shareDone(checks: CheckList, measured: number): number {
  const names = CHECK_NAMES.filter((name) => name !== "speaker");
  const done = names.filter((name) => checks[name].step === "done").length;
  const measuring = names.filter((name) => checks[name].step === "running").length;
  return Math.min(1, (done + measuring * measured) / names.length);
}
