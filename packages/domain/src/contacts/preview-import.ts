import { ClubError } from "../clubs/club-error";
import { requireClubRight } from "../clubs/require-club-right";
import { DomainError } from "../domain-error";
import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import type { ContactInput } from "./contact";
import { cleanContact } from "./contact-input";
import { decodeFile } from "./decode-file";
import { type FileLine, readCsv } from "./read-csv";
import { readVcards } from "./read-vcards";

/** People one file may bring. */
const MOST_LINES = 1_000;

/** Why a line was not taken. */
export type ImportFaultReason =
  "invalid-email" | "invalid-name" | "twice-in-file" | "on-list" | "too-many";

/** A line of the file that will not be taken. */
export interface ImportFault {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** What stands there, shortened, to be recognised. */
  readonly text: string;
  readonly reason: ImportFaultReason;
}

/** What saving a file would do. */
export interface ImportPreview {
  readonly contacts: readonly ContactInput[];
  readonly faults: readonly ImportFault[];
}

/**
 * Reads a CSV or vCard file and says line by line what would become of it. Stores nothing.
 *
 * Throws `club.import-unreadable` where nobody can be found in it, `access.denied`.
 */
export async function previewImport(
  ctx: TownContext,
  { clubId, file }: { readonly clubId: ClubId; readonly file: Uint8Array },
): Promise<ImportPreview> {
  requireClubRight(ctx, "contact.change", clubId);
  const text = decodeFile(file);
  const isVcard = /^\uFEFF?\s*BEGIN:VCARD/i.test(text);
  const lines = isVcard ? readVcards(text, MOST_LINES) : readCsv(text, MOST_LINES);
  if (lines.length === 0) throw ClubError.importUnreadable();
  const rows = await ctx.transaction((tx) =>
    tx.contact.findMany({ where: { townId: ctx.townId, clubId }, select: { email: true } }),
  );
  return judgeLines(lines, new Set(rows.map(({ email }) => email)));
}

/** Sorts lines into those that can be taken and those that cannot. Pure. */
export function judgeLines(lines: readonly FileLine[], onList: ReadonlySet<string>): ImportPreview {
  const contacts: ContactInput[] = [];
  const faults: ImportFault[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const outcome = index < MOST_LINES ? judgeLine(line, { onList, seen }) : "too-many";
    if (typeof outcome === "string") {
      const text = [line.name, line.email].join(" ").replace(/\s+/g, " ").trim().slice(0, 120);
      faults.push({ line: line.line, text, reason: outcome });
    } else {
      seen.add(outcome.email);
      contacts.push(outcome);
    }
  }
  return { contacts, faults };
}

function judgeLine(
  line: FileLine,
  known: { readonly onList: ReadonlySet<string>; readonly seen: ReadonlySet<string> },
): ContactInput | ImportFaultReason {
  try {
    const contact = cleanContact(line);
    if (known.seen.has(contact.email)) return "twice-in-file";
    return known.onList.has(contact.email) ? "on-list" : contact;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === "club.invalid-name" ? "invalid-name" : "invalid-email";
  }
}
