import path from "node:path";
import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/.next/**", "**/dist/**", "**/.data/**", "e2e/**"];

/** Two suites: `unit` touches nothing outside the process, `integration` uses real servers. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  resolve: {
    // The apps' `@/`, as each of them defines it.
    tsconfigPaths: true,
    // It refuses to be loaded outside of a server build, which tests of routes are not.
    alias: { "server-only": path.resolve(import.meta.dirname, "scripts/testing/server-only.ts") },
  },
  test: {
    // Its middleware imports `next/server`, which Node alone does not find.
    server: { deps: { inline: ["next-intl"] } },
    passWithNoTests: false,
    allowOnly: false,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ignored,
          setupFiles: ["scripts/testing/fail-on-console-error.ts"],
          // Property tests on a busy machine take their time; none may take for ever.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.it.ts"],
          exclude: ignored,
          setupFiles: ["scripts/testing/fail-on-console-error.ts"],
          globalSetup: ["prisma/src/testing/global-setup.ts"],
          // Real processes and a real database: slow machines may be slow, but never for ever.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // After the units: suites with different limits cannot share a turn.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
