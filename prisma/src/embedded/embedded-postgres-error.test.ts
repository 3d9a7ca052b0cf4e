import { describe, expect, it } from "vitest";

import { codeOfFileError, codeOfLog } from "./embedded-postgres-error";

describe("codeOfLog", () => {
  it.each([
    ["FATAL:  could not write to file: No space left on device", "postgres.disk-full"],
    ["initdb: error: could not create directory: Disk quota exceeded", "postgres.disk-full"],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', "postgres.port-busy"],
    ['FATAL:  lock file "postmaster.pid" already exists', "postgres.already-running"],
    ["FATAL:  database files are incompatible with server", "postgres.data-incompatible"],
    ['FATAL:  could not open file "x": Permission denied', "postgres.data-not-writable"],
    ["something else", "postgres.start-failed"],
  ])("reads %j as %s", (line, code) => {
    expect(codeOfLog(["LOG:  starting PostgreSQL", line])).toBe(code);
  });
});

describe("codeOfFileError", () => {
  it.each([
    ["ENOSPC", "postgres.disk-full"],
    ["EDQUOT", "postgres.disk-full"],
    ["EACCES", "postgres.data-not-writable"],
  ])("reads %s as %s", (errno, code) => {
    expect(codeOfFileError(Object.assign(new Error("x"), { code: errno }))).toBe(code);
  });
});
