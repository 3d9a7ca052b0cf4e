/** What the start script tells the database process. */
export interface DatabaseEnv {
  readonly dataDir: string;
  readonly port: number;
  readonly password: string;
  readonly applicationPassword: string;
}

/** Reads it all. Throws TypeError naming the variable that is missing, never a value. */
export function readDatabaseEnv(
  env: Readonly<Record<string, string | undefined>> = process.env,
): DatabaseEnv {
  const required = (name: string): string => {
    const value = env[name] ?? "";
    if (value === "") throw new TypeError(`${name} is missing`);
    return value;
  };
  return {
    dataDir: required("DATABASE_DIR"),
    port: Number(required("DATABASE_PORT")),
    password: required("DATABASE_PASSWORD"),
    applicationPassword: required("DATABASE_APP_PASSWORD"),
  };
}
