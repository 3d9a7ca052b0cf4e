import { expect, it } from "vitest";

import { securityText } from "./security-text";

it("writes what RFC 9116 wants, with an end less than a year away", () => {
  const now = new Date("2026-11-26T19:30:00Z");
  const text = securityText({
    contact: "mailto:it@stadt.de",
    origin: "https://treffen.stadt.de",
    now,
  });
  expect(text.split("\n")).toEqual([
    "Contact: mailto:it@stadt.de",
    "Expires: 2027-02-24T00:00:00.000Z",
    "Preferred-Languages: de, en",
    "Canonical: https://treffen.stadt.de/.well-known/security.txt",
    "",
  ]);
});
