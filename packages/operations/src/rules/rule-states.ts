import { z } from "zod";

import type { RuleState } from "./step-rule";

/** Where every rule stands for one server, by the rule's id. */
export type RuleStates = Readonly<Record<string, RuleState>>;

const time = z.number().nullable();
const schema = z.record(
  z.string(),
  z.object({
    level: z.enum(["ok", "yellow", "red"]),
    yellowSinceMs: time,
    redSinceMs: time,
    atMs: z.number(),
  }),
);

/** What another worker, perhaps of another version, has left; nothing when it cannot be read. */
export function parseRuleStates(stored: unknown): RuleStates {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}
