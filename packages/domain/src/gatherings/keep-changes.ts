import { changeOccurrence, dayOf, type Series, type WallTime } from "@stadtstube/calendar";

/**
 * A changed series with what had been done to single dates of the old one, as far as it still has a
 * date on that day: who has called off the first of May does not want it back at another hour. Pure.
 */
export function keepChanges(before: Series, after: Series): Series {
  const time = after.start.slice(11);
  return before.changes.reduce((series, change) => {
    const key = `${dayOf(change.key)}T${time}` as WallTime;
    return changeOccurrence(series, { ...change, key }) ?? series;
  }, after);
}
