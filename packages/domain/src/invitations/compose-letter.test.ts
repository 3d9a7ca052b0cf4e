import { occurrenceOf, parseWallTime, type Series, type WallTime } from "@stadtstube/calendar";
import { describe, expect, it } from "vitest";

import { composeLetter } from "./compose-letter";
import type { LetterFacts } from "./letter-facts";

const KEY = parseWallTime("2027-01-12T19:30") as WallTime;
const SERIES: Series = {
  ...{ start: KEY, durationMinutes: 90, rule: null, changes: [] },
  exclusions: { holidaysOf: null, ranges: [] },
};
const DATE = occurrenceOf(SERIES, KEY);
const MOVED = occurrenceOf(
  {
    ...SERIES,
    changes: [
      { kind: "moved", key: KEY, start: "2027-01-13T18:00" as WallTime, durationMinutes: 60 },
    ],
  },
  KEY,
);

const facts = (change: Partial<LetterFacts> = {}): LetterFacts => ({
  ...{
    kind: "invitation",
    language: "de",
    name: "Jörg",
    clubName: "Chor",
    townName: "Musterstadt",
  },
  ...{ title: "Probe <b>", agenda: "", rule: null, dates: [DATE], hasMore: false, about: null },
  ...{ planned: { startsAt: DATE.startsAt, endsAt: DATE.endsAt }, answer: "none" },
  roomUrl: "https://t.example/treffen/chor",
  answerUrl: "https://t.example/einladung#geheim",
  leaveUrl: "https://t.example/abmelden#weg",
  ...change,
});

describe("a letter to somebody invited", () => {
  it("says who, when, where, and how to answer and to leave", () => {
    const { subject, text, html } = composeLetter(facts());
    expect(subject).toBe("Einladung: Probe <b>");
    expect(text).toContain("Guten Tag Jörg,");
    expect(text).toContain("Dienstag, 12. Januar 2027, 19:30 bis 21:00 Uhr");
    expect(text).toContain("Zum Raum:\nhttps://t.example/treffen/chor");
    expect(text).toContain("Zusagen oder absagen:\nhttps://t.example/einladung#geheim");
    expect(text).toContain("Keine Mails mehr von Chor:\nhttps://t.example/abmelden#weg");
    expect(html).toContain('<html lang="de">');
    expect(html).toContain("<h1");
    expect(html.match(/<h2/g)).toHaveLength(4);
    expect(html).toContain(">Zusagen oder absagen</a>");
    expect(html).toContain("Einladung: Probe &lt;b&gt;");
    expect(html).not.toMatch(/<img|src=|url\(|<script|<link/);
  });

  it("is written in English to who reads that", () => {
    const { subject, text, html } = composeLetter(facts({ language: "en", answer: "accepted" }));
    expect(subject).toBe("Invitation: Probe <b>");
    expect(text).toMatch(/Tuesday,? 12 January 2027, 19:30 to 21:00/);
    expect(text).toContain("You have accepted.");
    expect(html).toContain('<html lang="en">');
  });

  it("says of a moved date where it was, and of one called off nothing but that", () => {
    const moved = composeLetter(facts({ kind: "date", about: MOVED }));
    expect(moved.subject).toBe("Verlegt: Probe <b>");
    expect(moved.text).toContain("Mittwoch, 13. Januar 2027, 18:00 bis 19:00 Uhr");
    expect(moved.text).toContain("Bisher: Dienstag, 12. Januar 2027, 19:30 bis 21:00 Uhr");
    const off = composeLetter(facts({ kind: "date", about: { ...DATE, state: "cancelled" } }));
    expect(off.subject).toBe("Fällt aus: Probe <b>");
    expect(off.text).not.toContain("Zum Raum");
    expect(off.text).toContain("Keine Mails mehr von Chor");
  });

  it.each(["changed", "continued", "cancelled", "reminder"] as const)("%s: has a name", (kind) => {
    for (const language of ["de", "en"] as const) {
      const { subject } = composeLetter(facts({ kind, language, about: null }));
      expect(subject).toMatch(/: Probe <b>$/);
    }
  });
});
