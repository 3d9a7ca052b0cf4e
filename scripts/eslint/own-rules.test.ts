import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import type { Linter } from "eslint";
import { describe, it } from "vitest";
import { documentedExport } from "./documented-export.mjs";
import { kebabCaseFile } from "./kebab-case-file.mjs";

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser as Linter.Parser },
});

tester.run("kebab-case-file", kebabCaseFile, {
  valid: [
    { code: "", filename: "packages/domain/src/create-room.ts" },
    { code: "", filename: "apps/portal/src/features/join/components/name-form.test.tsx" },
    { code: "", filename: "apps/portal/src/app/[room]/page.tsx" },
    { code: "", filename: ".dependency-cruiser.mjs" },
  ],
  invalid: ["createRoom.ts", "CreateRoom.tsx", "create_room.ts"].map((filename) => ({
    code: "",
    filename,
    errors: [{ messageId: "name" }],
  })),
});

tester.run("documented-export", documentedExport, {
  valid: [
    "/** Promises a room. */ export function createRoom() {}",
    "/** A room. */ export interface Room { readonly id: string }",
    "/** Either. */ export function f(a: string): void; export function f(a: number): void;",
    "const inner = 1; export { inner };",
    'export { createRoom } from "./create-room";',
    "export default function Page() {}",
  ],
  invalid: [
    "export function createRoom() {}",
    "// not a doc comment\nexport const limit = 3;",
    "/* nor this */ export class Room {}",
    "export interface Room { readonly id: string }",
    'export type Role = "host" | "guest";',
  ].map((code) => ({ code, errors: [{ messageId: "missing" }] })),
});
