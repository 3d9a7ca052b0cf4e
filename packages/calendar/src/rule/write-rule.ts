import { toInstant } from "../time/wall-time";

import type { Rule } from "./rule";

/** The rule as an RRULE value; UNTIL in UTC, as RFC 5545 wants it beside a time with a zone. */
export function writeRule(rule: Rule): string {
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [`${name}=${values.join(",")}`];
  const days = rule.days.map(({ nth, weekday }) => (nth === 0 ? weekday : `${nth}${weekday}`));
  return [
    `FREQ=${rule.frequency}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...list("BYMONTH", rule.months),
    ...list("BYMONTHDAY", rule.monthDays),
    ...list("BYDAY", days),
    ...list("BYSETPOS", rule.positions),
    ...(rule.weekStart === "MO" ? [] : [`WKST=${rule.weekStart}`]),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === null ? [] : [`UNTIL=${compactUtc(toInstant(rule.until))}`]),
  ].join(";");
}

function compactUtc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
