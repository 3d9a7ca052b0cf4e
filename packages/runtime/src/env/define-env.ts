import { z } from "zod";

import { EnvError, type EnvFault } from "./env-error";

/** The environment as Node hands it over; each process passes its own from its `env.ts`. */
export type EnvSource = Readonly<Record<string, string | undefined>>;

/**
 * Parses the environment at boot; the result is frozen.
 *
 * An empty variable counts as absent, as in `NAME=` of an env file. Throws EnvError with every
 * fault, after printing them through `print` (standard error unless told otherwise), so that
 * whoever starts the process mends all of them in one go.
 */
export function defineEnv<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  source: EnvSource,
  print: (text: string) => void = printToStandardError,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const present = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const given = Object.fromEntries(present);
  const result = schema.safeParse(given);
  if (result.success) return Object.freeze(result.data);

  const faults = result.error.issues.map((issue) => fault(schema, given, issue));
  const error = new EnvError(faults);
  print(`The environment is not complete:\n${error.message.replace(/^/gm, "  ")}\n`);
  throw error;
}

function fault(
  schema: z.ZodObject<z.ZodRawShape>,
  given: Readonly<Record<string, unknown>>,
  issue: z.core.$ZodIssue,
): EnvFault {
  const name = issue.path[0] === undefined ? "environment" : String(issue.path[0]);
  const field = schema.shape[name];
  const description = field instanceof z.ZodType ? field.description : undefined;
  const purpose = description === undefined ? "" : ` (${description})`;
  if (given[name] === undefined && issue.path.length > 0) {
    return { name, problem: `is missing${purpose}` };
  }
  return { name, problem: `${inPlainWords(issue)}${purpose}` };
}

/** Own words per kind of issue: zod's sentence may quote the value, which may be a secret. */
function inPlainWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `must be one of: ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "string"
        ? `is too short, needs at least ${issue.minimum} characters`
        : `must be at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string"
        ? `is too long, at most ${issue.maximum} characters`
        : `must be at most ${issue.maximum}`;
    case "invalid_type":
      return `must be a ${issue.expected}`;
    case "invalid_format":
      return `is not a valid ${issue.format}`;
    case "custom":
      return issue.message;
    default:
      return "has a form that is not understood";
  }
}

function printToStandardError(text: string): void {
  process.stderr.write(text);
}
