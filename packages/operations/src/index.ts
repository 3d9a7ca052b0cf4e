export { findRule, RULES } from "./rules/rules";
export type { AlertLevel, Limit, Rule } from "./rules/rule";
