import "server-only";
import { z } from "zod";

import { env } from "@/env";

/** Ends the process with status 1 and one line per fault when the settings cannot be used. */
export function verifySettings(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const faults = error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    process.stderr.write(`The administration's settings cannot be used:\n${faults.join("\n")}\n`);
    process.exit(1);
  }
}
