import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createLogger } from "./create-logger";
import { PERSONAL_KEYS } from "./personal-data";
import { redact, redactText } from "./redact";

function capture() {
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  };
  return { lines, logger: createLogger({ process: "test", level: "debug", destination }) };
}

describe("createLogger", () => {
  it("writes level, process and message", () => {
    const { lines, logger } = capture();
    logger.info({ conference: "c1" }, "conference opened");
    expect(lines[0]).toMatchObject({
      level: "info",
      process: "test",
      conference: "c1",
      msg: "conference opened",
    });
  });

  it.each([...PERSONAL_KEYS])("hides %s at every depth and in bound context", (key) => {
    const { lines, logger } = capture();
    const secret = "Erika Mustermann";
    logger.info({ [key]: secret, nested: [{ deep: { [key.toUpperCase()]: { x: secret } } }] });
    logger.child({ [key]: secret, request: { headers: { [key]: secret } } }).warn("bound");
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain("Erika");
  });

  it("cleans messages, their arguments and errors with their causes", () => {
    const { lines, logger } = capture();
    const cause = new Error("mail to erika@example.org failed from 192.0.2.7");
    const error = Object.assign(new Error("no room apfel-wolke-tiger-lampe", { cause }), {
      code: "room.unavailable",
      meta: { target: "Erika" },
    });
    logger.error(error, "joining apfel-wolke-tiger-lampe from %s", "192.0.2.7");
    logger.error({ err: error, detail: error });
    const text = JSON.stringify(lines);
    for (const personal of ["erika@", "192.0.2.7", "apfel", "Erika"]) {
      expect(text).not.toContain(personal);
    }
    expect(text).toContain("room.unavailable");
    expect(lines[0]).toMatchObject({ err: { type: "Error", cause: { type: "Error" } } });
  });

  it("survives circles, big numbers and bytes", () => {
    const { lines, logger } = capture();
    const circle: Record<string, unknown> = { big: 10n, bytes: new Uint8Array(3) };
    circle["self"] = circle;
    logger.info(circle, "odd");
    expect(lines[0]).toMatchObject({ big: "10", bytes: "[bytes]", msg: "odd" });
  });
});

describe("redactText", () => {
  it.each([
    ["jwt", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"],
    ["mail", "erika.mustermann@example.org"],
    ["IPv4", "203.0.113.9"],
    ["IPv6", "2001:db8::1:2"],
    ["room code", "apfel-wolke-tiger-lampe"],
    ["secret", "abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE"],
    ["credentials", "postgresql://app:geheim@db.example:5432/x".slice(13, 24)],
  ])("hides a %s", (_kind, text) => {
    expect(
      redactText(`before ${_kind === "credentials" ? `://${text}` : text} after`),
    ).not.toContain(text);
  });

  it("leaves ordinary text and ids alone", () => {
    const text = "conference 0e0c9fd6-5b60-4f3a-9b0c-0f6c8d3f9a11 ended at 12:30:45 after 5 min";
    expect(redactText(text)).toBe(text);
  });
});

describe("redact", () => {
  it("never throws and never keeps a personal key's value, whatever it is given", () => {
    const marker = "PERSONAL-MARKER";
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), fc.constantFrom(...PERSONAL_KEYS), (object, key) => {
        const copy = redact({ ...object, inner: { ...object, [key]: [marker] } });
        expect(JSON.stringify(copy)).not.toContain(marker);
      }),
    );
  });
});
