import Papa from "papaparse";

import type { RawContact } from "./contact-input";

/** What one line of a file says, with the number under which its owner finds it. */
export interface FileLine extends RawContact {
  readonly line: number;
}

/** Which column is which; null: there is none. */
interface Columns {
  readonly email: number;
  readonly name: number | null;
  readonly first: number | null;
  readonly last: number | null;
  readonly language: number | null;
}

/** Headings without case, spaces and hyphens, as Excel, Outlook, Google and Thunderbird write them. */
const HEADINGS = {
  email: /^(?:e?mail(?:adress[es]?|address|1value)?|primary(?:email|emailaddress)|e?mail1value)$/,
  name: /^(?:name|fullname|displayname|anzeigename|vollst\u00e4ndigername|mitglied)$/,
  first: /^(?:vorname|firstname|givenname)$/,
  last: /^(?:nachname|familienname|lastname|familyname|surname)$/,
  language: /^(?:sprache|language)$/,
} as const;

/**
 * The lines of a CSV file: comma, semicolon or tab, quoted or not, with or without headings; Excel's
 * `sep=` line is passed over. Where no line names the columns, the one with the addresses tells itself.
 * Pure; at most `most` lines are read.
 */
export function readCsv(text: string, most: number): readonly FileLine[] {
  const hint = /^sep=(.)\r?\n/.exec(text);
  const { data } = Papa.parse<string[]>(text.slice(hint?.[0].length ?? 0), {
    delimiter: hint?.[1] ?? delimiterOf(text),
    // One more than may be taken, so that it can be seen that there are too many.
    preview: most + 2,
  });
  const offset = hint === null ? 1 : 2;
  const named = columnsOf(data[0] ?? []);
  const columns = named ?? guessColumns(data);
  return data.flatMap((cells, index) => {
    const isHeading = named !== null && index === 0;
    if (isHeading || cells.every((cell) => cell.trim() === "")) return [];
    return [{ line: index + offset, ...contactOf(cells, columns) }];
  });
}

/** The library guesses wrong where lines differ in length, as hand-made lists do. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== "") ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [";", ",", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function columnsOf(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  const find = (heading: RegExp) => {
    const index = names.findIndex((name) => heading.test(name));
    return index < 0 ? null : index;
  };
  const email = find(HEADINGS.email);
  if (email === null) return null;
  return {
    ...{ email, name: find(HEADINGS.name), first: find(HEADINGS.first) },
    ...{ last: find(HEADINGS.last), language: find(HEADINGS.language) },
  };
}

function guessColumns(lines: readonly (readonly string[])[]): Columns {
  const telling = lines.find((cells) => cells.some((cell) => cell.includes("@"))) ?? [];
  const email = Math.max(
    0,
    telling.findIndex((cell) => cell.includes("@")),
  );
  const name = telling.findIndex((cell, index) => index !== email && /\p{L}{2}/u.test(cell));
  return { email, name: name < 0 ? null : name, first: null, last: null, language: null };
}

function contactOf(cells: readonly string[], columns: Columns): RawContact {
  const cell = (index: number | null) => (index === null ? "" : (cells[index] ?? ""));
  const whole = cell(columns.name).trim();
  const parts = `${cell(columns.first)} ${cell(columns.last)}`;
  return {
    name: whole === "" ? parts : whole,
    email: cell(columns.email),
    language: cell(columns.language),
  };
}
