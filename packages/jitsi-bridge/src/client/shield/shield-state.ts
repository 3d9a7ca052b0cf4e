import type { FrameCounts } from "./worker-messages";

/**
 * How this browser takes part. `none`: nobody encrypts here. `on`: our frames are sealed and only
 * sealed ones are shown. `keyless`: others encrypt and our link has no key, so nothing of ours is sent.
 * `unable`: we have the key and a browser that cannot use it; nothing is sent and nothing shown.
 * `off-by-host`: somebody who leads switched it off for everybody.
 */
export type ShieldMode = "none" | "on" | "keyless" | "unable" | "off-by-host";

/**
 * What is true of one person. `encrypted`: their frames came sealed and were read, and they proved to
 * be theirs. `open`: their frames came unprotected. `other-key`: they came sealed and cannot be read.
 * The rest is said where nothing came yet: `waiting` has the key, `keyless` and `unable` have said so.
 */
export type PersonShield = "waiting" | "encrypted" | "open" | "other-key" | "keyless" | "unable";

/** The shield as the page shows it. `people` has everybody but ourselves, unless `mode` is `none`. */
export interface ShieldState {
  readonly mode: ShieldMode;
  readonly people: Readonly<Record<string, PersonShield>>;
}

/** Before anything is known, and in meetings without encryption. */
export const NO_SHIELD: ShieldState = { mode: "none", people: {} };

/** What one receiving track has shown lately; null: no frame yet. */
export type TrackVerdict = "encrypted" | "open" | "other-key" | null;

/**
 * Judges by the frames that came since the last look. A look with both readable and foreign frames
 * changes nothing: a key is just changing. `expected` is whose track it is, where that can be known.
 */
export function judgeTrack(
  before: TrackVerdict,
  counts: { readonly then: FrameCounts | undefined; readonly now: FrameCounts },
  expected: string | null,
): TrackVerdict {
  const { then, now } = counts;
  const read = now.read - (then?.read ?? 0);
  const foreign = now.foreign - (then?.foreign ?? 0);
  const plain = now.plain - (then?.plain ?? 0);
  if (plain > 0 && read === 0) return "open";
  if (foreign > 0) return read > 0 ? before : "other-key";
  if (read === 0) return before;
  // Another participant's sealed frames under this one's name: readable, but not theirs.
  return expected === null || now.sender === expected ? "encrypted" : "other-key";
}

/** The gravest of somebody's tracks. */
export function worstOf(verdicts: readonly TrackVerdict[]): TrackVerdict {
  for (const verdict of ["other-key", "open", "encrypted"] as const) {
    if (verdicts.includes(verdict)) return verdict;
  }
  return null;
}
