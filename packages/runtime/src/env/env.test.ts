import { describe, expect, it } from "vitest";
import { z } from "zod";

import { defineEnv } from "./define-env";
import { EnvError } from "./env-error";
import { envExample } from "./env-example";

const schema = z.object({
  DATABASE_URL: z.url().describe("address of the database"),
  SECRET: z.string().min(32),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000).describe("where to listen"),
  LEVEL: z.enum(["info", "debug"]).default("info"),
});

const sound = { DATABASE_URL: "postgresql://127.0.0.1/stadtstube", SECRET: "s".repeat(32) };

function faultsOf(source: Record<string, string | undefined>): {
  error: EnvError;
  printed: string;
} {
  let printed = "";
  try {
    defineEnv(schema, source, (text) => (printed += text));
  } catch (error) {
    if (error instanceof EnvError) return { error, printed };
    throw error;
  }
  throw new Error("the environment was accepted");
}

describe("defineEnv", () => {
  it("returns typed values with defaults, frozen", () => {
    const env = defineEnv(schema, { ...sound, PORT: "8080", UNRELATED: "x" });
    expect(env).toEqual({ ...sound, PORT: 8080, LEVEL: "info" });
    expect(Object.isFrozen(env)).toBe(true);
  });

  it("takes an empty variable for an absent one", () => {
    expect(defineEnv(schema, { ...sound, PORT: "" }).PORT).toBe(3000);
    expect(faultsOf({ ...sound, SECRET: "" }).error.message).toBe("SECRET is missing");
  });

  it("lists every fault at once, with what the variable is for", () => {
    const { error, printed } = faultsOf({ SECRET: "short", PORT: "70000", LEVEL: "loud" });
    expect(error.message.split("\n")).toEqual([
      "DATABASE_URL is missing (address of the database)",
      "SECRET is too short, needs at least 32 characters",
      "PORT must be at most 65535 (where to listen)",
      "LEVEL must be one of: info, debug",
    ]);
    for (const fault of error.faults) expect(printed).toContain(`${fault.name} ${fault.problem}`);
  });

  it("never prints a value, which may be a secret", () => {
    const { error, printed } = faultsOf({
      DATABASE_URL: "hunter2",
      SECRET: "hunter2",
      LEVEL: "hunter2",
      PORT: "hunter2",
    });
    expect(error.faults).toHaveLength(4);
    expect(printed + error.message).not.toContain("hunter2");
  });
});

describe("envExample", () => {
  it("shows what must be set and comments out what has a default", () => {
    expect(envExample(schema)).toBe(
      [
        "# address of the database",
        "DATABASE_URL=",
        "",
        "SECRET=",
        "",
        "# where to listen",
        "# PORT=3000",
        "",
        "# one of: info, debug",
        "# LEVEL=info",
        "",
      ].join("\n"),
    );
  });
});
