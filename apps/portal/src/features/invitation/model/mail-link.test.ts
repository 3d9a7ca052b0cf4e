import fc from "fast-check";
import { expect, it } from "vitest";

import { mailLink } from "./mail-link";

it("writes subject and body so that a mail program reads them unchanged", () => {
  const line = fc.string({ unit: "grapheme" }).filter((text) => !/[\r\n\uD800-\uDFFF]/.test(text));
  fc.assert(
    fc.property(line, fc.array(line, { minLength: 1 }), (subject, lines) => {
      const { protocol, searchParams, pathname } = new URL(
        mailLink({ subject, lines }).replaceAll("+", "%2B"),
      );
      expect([protocol, pathname]).toEqual(["mailto:", ""]);
      expect(searchParams.get("subject")).toBe(subject);
      expect(searchParams.get("body")).toBe(lines.join("\r\n"));
    }),
  );
});

it("keeps the secret part of a personal link out of the mail program's own syntax", () => {
  const link = mailLink({ subject: "a", lines: ["https://x.example/treffen/a#n=b&p=1234"] });
  expect(link).toBe(
    "mailto:?subject=a&body=https%3A%2F%2Fx.example%2Ftreffen%2Fa%23n%3Db%26p%3D1234",
  );
});
