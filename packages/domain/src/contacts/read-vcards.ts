import ICAL from "ical.js";

import type { FileLine } from "./read-csv";

/**
 * The people of a vCard file (RFC 6350 and RFC 2426: versions 4.0 and 3.0), one per card, with the
 * preferred or first address. What is no card that can be read comes with empty fields, so that it is
 * named as a fault instead of getting lost. Pure; at most `most` cards are read.
 */
export function readVcards(text: string, most: number): readonly FileLine[] {
  const cards: FileLine[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  let begin = -1;
  for (const [index, line] of lines.entries()) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) begin = index;
    if (begin < 0 || !/^END:VCARD\s*$/i.test(line)) continue;
    const card = lines.slice(begin, index + 1).join("\r\n");
    cards.push({ line: begin + 1, ...readCard(card) });
    begin = -1;
    // One more than may be taken, so that it can be seen that there are too many.
    if (cards.length > most) break;
  }
  if (begin >= 0 && cards.length <= most) cards.push({ line: begin + 1, ...NOTHING });
  return cards;
}

const NOTHING = { name: "", email: "", language: "" } as const;

function readCard(text: string) {
  try {
    const card = new ICAL.Component(ICAL.parse(text) as never);
    const emails = card.getAllProperties("email");
    const preferred = emails.find(isPreferred) ?? emails[0];
    return {
      name: textOf(card.getFirstPropertyValue("fn")),
      email: textOf(preferred?.getFirstValue()).replace(/^mailto:/i, ""),
      language: textOf(card.getFirstPropertyValue("lang")),
    };
  } catch {
    return NOTHING;
  }
}

function isPreferred(property: ICAL.Property): boolean {
  const types = [property.getParameter("type") ?? []].flat().map((one) => one.toLowerCase());
  return types.includes("pref") || property.getParameter("pref") !== undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
