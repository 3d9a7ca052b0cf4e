import { parseDay, parseRule, parseWallTime, type Series, writeRule } from "@stadtstube/calendar";
import { z } from "zod";

const wall = z.string().transform((text, context) => {
  const parsed = parseWallTime(text);
  if (parsed === null) context.addIssue({ code: "custom", message: "not a wall time" });
  return parsed ?? z.NEVER;
});
const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed === null) context.addIssue({ code: "custom", message: "not a day" });
  return parsed ?? z.NEVER;
});
const rule = z.string().transform((text, context) => {
  const parsed = parseRule(text);
  if (parsed === null) context.addIssue({ code: "custom", message: "not a rule" });
  return parsed ?? z.NEVER;
});
const minutes = z.number().int().min(1).max(100_000);

const stored = z.object({
  start: wall,
  durationMinutes: minutes,
  rule: rule.nullable(),
  exclusions: z.object({
    holidaysOf: z.custom<Series["exclusions"]["holidaysOf"]>(
      (value) => value === null || (typeof value === "string" && value.length === 2),
    ),
    ranges: z.array(z.object({ from: day, to: day })).max(100),
  }),
  changes: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("cancelled"), key: wall }),
        z.object({ kind: z.literal("moved"), key: wall, start: wall, durationMinutes: minutes }),
      ]),
    )
    .max(1_000),
});

/** A series as the database keeps it; the rule as RFC 5545 writes it. */
export function writeSeries(series: Series) {
  const { start, durationMinutes, rule: how, exclusions, changes } = series;
  return {
    ...{ start, durationMinutes, rule: how === null ? null : writeRule(how) },
    exclusions: {
      holidaysOf: exclusions.holidaysOf,
      ranges: exclusions.ranges.map((range) => ({ ...range })),
    },
    changes: changes.map((change) => ({ ...change })),
  };
}

/** The other way round. Throws where the database holds something that is no series. */
export function readSeries(json: unknown): Series {
  return stored.parse(json);
}
