import { BRIDGE_RULES } from "./bridge-rules";
import { INSTALLATION_RULES } from "./installation-rules";
import type { Rule } from "./rule";

/** Every alert rule with its default limits. */
export const RULES: readonly Rule[] = [...INSTALLATION_RULES, ...BRIDGE_RULES];

/** The rule with this id. */
export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
