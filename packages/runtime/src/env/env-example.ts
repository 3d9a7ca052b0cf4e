import { z } from "zod";

/**
 * The text of `.env.example` for a schema: each variable with its description and default.
 *
 * Variables that must be set stand alone, those with a default or that may be absent are
 * commented out. Pure and stable, so that CI can compare it with the committed file.
 */
export function envExample(schema: z.ZodObject<z.ZodRawShape>): string {
  const described = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const required = new Set(described.required ?? []);
  const blocks = Object.entries(described.properties ?? {}).map(([name, property]) => {
    const facts = typeof property === "boolean" ? {} : property;
    const lines: string[] = [];
    if (facts.description !== undefined) lines.push(`# ${facts.description}`);
    if (Array.isArray(facts.enum)) lines.push(`# one of: ${facts.enum.join(", ")}`);
    const value = facts.default === undefined ? "" : String(facts.default);
    lines.push(required.has(name) ? `${name}=` : `# ${name}=${value}`);
    return lines.join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}
