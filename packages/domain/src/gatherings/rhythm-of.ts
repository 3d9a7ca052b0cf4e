import { type Rhythm, RHYTHMS, ruleOfRhythm, type Series, writeRule } from "@stadtstube/calendar";

/** What the simple form would have been told to get this series; null where it cannot say it. Pure. */
export function rhythmOf({ rule, start }: Series): Rhythm | "once" | null {
  if (rule === null) return "once";
  const bare = writeRule({ ...rule, count: null, until: null });
  return RHYTHMS.find((one) => writeRule(ruleOfRhythm(one, start)) === bare) ?? null;
}
