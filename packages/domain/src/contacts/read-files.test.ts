import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeFile } from "./decode-file";
import { judgeLines } from "./preview-import";
import { readCsv } from "./read-csv";
import { readVcards } from "./read-vcards";

const utf8 = (text: string) => new TextEncoder().encode(text);
const peopleOf = (text: string) =>
  judgeLines(readCsv(text, 1_000), new Set()).contacts.map(({ name, email, language }) =>
    [name, email, language].join("|"),
  );

describe("decodeFile", () => {
  it.each([
    ["UTF-8", utf8("Jörg;j@x.de")],
    ["UTF-8 with a mark", utf8("\uFEFFJörg;j@x.de")],
    ["Windows-1252", Uint8Array.from(Buffer.from("Jörg;j@x.de", "latin1"))],
    ["UTF-16 as Excel's Unicode text", Buffer.from("\uFEFFJörg;j@x.de", "utf16le")],
  ])("reads %s", (_, bytes) => expect(decodeFile(bytes)).toBe("Jörg;j@x.de"));

  it.each([
    ["nothing", new Uint8Array()],
    ["a spreadsheet's own format", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
    ["what is too large", new Uint8Array(300_001).fill(65)],
  ])("refuses %s", (_, bytes) => {
    expect(() => decodeFile(bytes)).toThrow("club.import-unreadable");
  });
});

describe("readCsv", () => {
  it.each([
    [
      "a German Excel",
      "Vorname;Nachname;E-Mail-Adresse;Sprache\r\nErika;Muster;E@x.de;Englisch\r\n",
    ],
    ["Google", "First Name,Last Name,E-mail 1 - Value,Language\nErika,Muster,e@x.de,en\n"],
    ["Excel's own hint", "sep=;\r\nName;Mail;Language\r\nErika Muster;e@x.de;EN-GB\r\n"],
    ["quoted cells with line breaks", 'Name,Email,Sprache\n"Erika\n Muster",e@x.de,en\n'],
    ["tabs", "Name\tE-Mail\tSprache\nErika Muster\te@x.de\ten"],
  ])("takes %s", (_, text) => expect(peopleOf(text)).toEqual(["Erika Muster|e@x.de|en"]));

  it("finds the addresses where no line names the columns", () => {
    expect(peopleOf("1;Erika Muster;e@x.de\n2;Otto;o@x.de\n")).toEqual([
      "Erika Muster|e@x.de|de",
      "Otto|o@x.de|de",
    ]);
    expect(peopleOf("e@x.de\no@x.de\n")).toEqual(["e|e@x.de|de", "o|o@x.de|de"]);
  });

  it("loses no line: what it cannot take, it names", () => {
    const text = "Name;E-Mail\nErika;e@x.de\n\nOtto;keine\nErika 2;E@X.de\nAlt;alt@x.de\n;\n";
    const { contacts, faults } = judgeLines(readCsv(text, 1_000), new Set(["alt@x.de"]));
    expect(contacts.map(({ email }) => email)).toEqual(["e@x.de"]);
    expect(faults).toEqual([
      { line: 4, text: "Otto keine", reason: "invalid-email" },
      { line: 5, text: "Erika 2 E@X.de", reason: "twice-in-file" },
      { line: 6, text: "Alt alt@x.de", reason: "on-list" },
    ]);
  });

  it("says which lines are too many", () => {
    const lines = Array.from({ length: 1_100 }, (_, index) => `N${index};n${index}@x.de`);
    const { contacts, faults } = judgeLines(readCsv(lines.join("\n"), 1_000), new Set());
    expect(contacts).toHaveLength(1_000);
    expect(faults[0]).toMatchObject({ line: 1_001, reason: "too-many" });
  });

  it("gives what the database takes, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { contacts } = judgeLines(readCsv(`x;${text}@x.de;${text}`, 1_000), new Set());
        for (const { name, email } of contacts) {
          expect(name.length).toBeGreaterThan(0);
          expect(/\p{Cc}/u.test(name + email)).toBe(false);
        }
      }),
    );
  });
});

describe("readVcards", () => {
  const card = (...lines: readonly string[]) =>
    ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");

  it("reads versions 3.0 and 4.0, folded lines and the preferred address", () => {
    const text =
      card(
        "VERSION:3.0",
        "FN:Erika M\r\n uster",
        "EMAIL;TYPE=HOME:a@x.de",
        "EMAIL;TYPE=pref:E@x.de",
      ) + card("VERSION:4.0", "FN:Ötto", "LANG:en", "EMAIL;PREF=1:o@x.de", "EMAIL:p@x.de");
    const { contacts } = judgeLines(readVcards(text, 1_000), new Set());
    expect(contacts).toEqual([
      { name: "Erika Muster", email: "e@x.de", language: "de" },
      { name: "Ötto", email: "o@x.de", language: "en" },
    ]);
  });

  it("names every card it cannot take, and goes on", () => {
    const text =
      card("VERSION:3.0", "FN:Ohne") +
      card("VERSION:3.0", "kein Feld", "FN:Kaputt") +
      card("VERSION:3.0", "FN:Gut", "EMAIL:g@x.de") +
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Abgeschnitten\r\n";
    const { contacts, faults } = judgeLines(readVcards(text, 1_000), new Set());
    expect(contacts.map(({ name }) => name)).toEqual(["Gut"]);
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "invalid-email"],
      [5, "invalid-email"],
      [15, "invalid-email"],
    ]);
  });
});
