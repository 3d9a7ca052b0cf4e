import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cleanEmail, cleanName, cleanPurpose } from "./club-input";

describe("cleanEmail", () => {
  it.each([
    [" Erika.Muster@Chor.Example ", "erika.muster@chor.example"],
    ["vörstand@bücher.example", "vörstand@bücher.example"],
    ["a+b@x.de", "a+b@x.de"],
  ])("takes %j as %s", (text, email) => expect(cleanEmail(text)).toBe(email));

  it.each([
    ...["", "a", "a@b", "a@@b.de", "a b@c.de", "a@b..de", "a@.de", "a@b.", "@b.de", "a@"],
    ...["a@b.de\nBcc: c@d.de", "a@b.de,c@d.de", "<a@b.de>", "a@b.de;c@d.de", '"a"@b.de'],
    `${"a".repeat(200)}@b.de`,
  ])("takes no %j", (text) => {
    expect(() => cleanEmail(text)).toThrow("club.invalid-email");
  });
});

describe("cleanName and cleanPurpose", () => {
  it("keep what people write, on one line or on several", () => {
    expect(cleanName("  Chor\n  Musterstadt\u0000 ")).toBe("Chor Musterstadt");
    expect(cleanPurpose(" Proben\r\nund Vorstand\u0007 ")).toBe("Proben\nund Vorstand");
    expect(() => cleanName(" x ")).toThrow("club.invalid-name");
    expect(() => cleanName("x".repeat(81))).toThrow("club.invalid-name");
  });

  it("give what the database takes, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(cleanPurpose(text).length).toBeLessThanOrEqual(1_000);
        expect(/\u0000/.test(cleanPurpose(text))).toBe(false);
      }),
    );
  });
});
