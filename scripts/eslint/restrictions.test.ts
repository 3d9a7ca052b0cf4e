import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import * as restrictions from "./restrictions.mjs";

/** One violation per restriction, under the same name; a restriction without a case fails below. */
const planted = {
  environment: {
    processEnv: "export const port = process.env.PORT;",
    importedEnv: 'import { env } from "node:process"; export const port = env.PORT;',
    importMetaEnv: "export const mode = import.meta.env.MODE;",
  },
  tests: {
    waitForTimeout: "await page.waitForTimeout(500);",
    setTimeout: "await new Promise((done) => setTimeout(done, 500));",
    timersPromises: 'import { setTimeout as sleep } from "node:timers/promises"; await sleep(5);',
    skipped: 'it.skip("never looked at again", () => {});',
    focused: 'test.only("the others are gone", () => {});',
    mockedModule: 'vi.mock("./our-own-part");',
  },
  everywhere: {
    conciseEffect: "useEffect(() => heading.current?.focus(), []);",
    enum: "export enum Role { Host }",
    exportAllOutsideIndex: 'export * from "./everything";',
  },
} as const;

const groups = { ...restrictions };

for (const [name, group] of Object.entries(groups)) {
  describe(`restrictions on ${name}`, () => {
    const cases: Record<string, string> = planted[name as keyof typeof planted];

    it("has a planted violation for every restriction", () => {
      expect(Object.keys(cases).sort()).toEqual(Object.keys(group).sort());
    });

    it.each(Object.entries(group))("%s: reports its planted violation", (key, restriction) => {
      expect(messages(cases[key] ?? "", Object.values(group))).toEqual([restriction.message]);
    });

    it("lets harmless code pass", () => {
      const harmless = 'import { test } from "vitest"; test("a", () => {}); export const env = 1;';
      expect(messages(harmless, Object.values(group))).toEqual([]);
    });
  });
}

function messages(code: string, entries: readonly restrictions.Restriction[]): string[] {
  const rules: Linter.RulesRecord = { "no-restricted-syntax": ["error", ...entries] };
  const found = new Linter().verify(
    code,
    [{ files: ["**/*.ts"], languageOptions: { parser: tseslint.parser as Linter.Parser }, rules }],
    "case.ts",
  );
  return found.map((message) => message.message);
}
