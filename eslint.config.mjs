import next from "eslint-config-next/core-web-vitals";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { documentedExport } from "./scripts/eslint/documented-export.mjs";
import { kebabCaseFile } from "./scripts/eslint/kebab-case-file.mjs";
import * as restrictions from "./scripts/eslint/restrictions.mjs";

const TESTS = ["**/*.test.{ts,tsx}", "**/*.it.ts", "**/*.spec.ts", "e2e/**/*.ts"];
const ENV_FILES = [
  "**/env.ts",
  "**/env.mjs",
  "**/*.config.{ts,mjs}",
  "apps/*/src/instrumentation.ts",
];

/**
 * The three programs that the types are checked in as well (`scripts/check-types.mjs`). One for each
 * package's own settings would read the shared sources a dozen times over.
 *
 * @param {string} project
 */
const typesFrom = (project) => ({ project, tsconfigRootDir: import.meta.dirname });
/**
 * @param {...Record<string, restrictions.Restriction>} groups
 * @returns {["error", ...restrictions.Restriction[]]}
 */
const forbid = (...groups) => ["error", ...groups.flatMap((group) => Object.values(group))];
const house = {
  rules: { "documented-export": documentedExport, "kebab-case-file": kebabCaseFile },
};

export default tseslint.config(
  {
    ignores: [
      "**/dist/",
      "**/.next/",
      "**/generated/",
      "**/.data/",
      "**/next-env.d.ts",
      "**/test-results/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    plugins: { house, "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      "house/kebab-case-file": "error",
      "no-restricted-syntax": forbid(restrictions.everywhere, restrictions.environment),
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", { max: 4 }],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: typesFrom("./tsconfig.json") },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports" },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
    },
  },
  {
    files: [
      "packages/*/src/**/*.{ts,tsx}",
      "apps/*/src/**/*.{ts,tsx}",
      "prisma/src/**/*.ts",
      "scripts/**/*.mjs",
    ],
    // Next reads a route file's exports by name; their meaning is Next's.
    ignores: [...TESTS, "**/index.ts", "apps/*/src/app/**"],
    rules: { "house/documented-export": "error" },
  },
  {
    files: ["packages/*/src/**/*.{ts,tsx}", "apps/*/src/**/*.{ts,tsx}", "prisma/src/**/*.ts"],
    rules: { "no-console": "error" },
  },
  {
    files: ENV_FILES,
    rules: { "no-restricted-syntax": forbid(restrictions.everywhere) },
  },
  {
    // A package's public index is the one place where a whole file may be passed on.
    files: ["packages/*/src/**/index.ts", "prisma/src/index.ts"],
    rules: { "no-restricted-syntax": forbid(restrictions.environment) },
  },
  {
    files: TESTS,
    ignores: ENV_FILES,
    rules: {
      "no-restricted-syntax": forbid(
        restrictions.everywhere,
        restrictions.environment,
        restrictions.tests,
      ),
      // A suite's describe() is one long function; its tests are the units.
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  ...next.map((config) => ({ ...config, files: ["apps/**/*.{ts,tsx}"] })),
  {
    files: ["packages/ui/src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...["apps/portal", "apps/admin"].map((app) => ({
    // Next's parser is meant for plain JavaScript; ours knows the types.
    files: [`${app}/**/*.{ts,tsx}`],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: typesFrom(`./${app}/tsconfig.json`),
    },
    settings: { next: { rootDir: ["apps/portal", "apps/admin"] }, react: { version: "19.3" } },
  })),
);
