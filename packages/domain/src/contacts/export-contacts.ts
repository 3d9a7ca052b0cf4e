import { csvLine } from "../audit/csv-line";
import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import { listContacts } from "./list-contacts";

/**
 * The address list as CSV with headings that `readCsv` knows, and a mark by which Excel sees that it
 * is UTF-8. Throws `access.denied`.
 */
export async function exportContacts(ctx: TownContext, clubId: ClubId): Promise<string> {
  requireClubRight(ctx, "contact.export", clubId);
  const contacts = await listContacts(ctx, clubId);
  const lines = contacts.map(({ name, email, language }) => csvLine([name, email, language]));
  return `\uFEFF${csvLine(["Name", "E-Mail", "Sprache"])}${lines.join("")}`;
}
