import type { PerChoice } from "./poll";

/** A date and how many said what about it. */
interface CountedDate<Id extends string> {
  readonly id: Id;
  readonly counts: PerChoice<number>;
}

/**
 * The dates to which most people can come; among these, the ones that suit most of them without need.
 * More than one where they are equal, none while nobody can come to anything. Pure.
 */
export function bestDates<Id extends string>(dates: readonly CountedDate<Id>[]): readonly Id[] {
  const coming = ({ counts }: CountedDate<Id>) => counts.yes + counts.maybe;
  const most = Math.max(0, ...dates.map(coming));
  if (most === 0) return [];
  const able = dates.filter((date) => coming(date) === most);
  const gladly = Math.max(...able.map(({ counts }) => counts.yes));
  return able.filter(({ counts }) => counts.yes === gladly).map(({ id }) => id);
}
