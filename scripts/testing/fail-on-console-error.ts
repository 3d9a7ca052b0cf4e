/** A test that writes to console.error fails: nobody reads warnings that do not hurt. */
import { afterEach, beforeEach, expect } from "vitest";

const written: string[] = [];
const original = console.error;

beforeEach(() => {
  written.length = 0;
  console.error = (...parts: unknown[]) => {
    written.push(parts.map(String).join(" "));
  };
});

afterEach(() => {
  console.error = original;
  expect(written, "console.error was called during this test").toEqual([]);
});
