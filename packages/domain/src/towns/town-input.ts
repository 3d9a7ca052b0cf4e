import { z } from "zod";

import { TownError } from "./town-error";

/** Languages a town's pages can have, as BCP 47 tags. */
export const TOWN_LANGUAGES = ["de", "en", "de-simple", "fr", "tr", "uk", "ar"] as const;

const colour = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/);

/** Lower case, without port; international names in their xn-- form. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$|^\[::1\]$/);

const text = (max: number) => z.string().trim().max(max);

const schema = z.object({
  name: text(80).min(1),
  primaryColour: colour,
  accentColour: colour,
  languages: z.array(z.enum(TOWN_LANGUAGES)).min(1),
  hosts: z.array(host).min(1).max(20),
  maxOpenRooms: z.number().int().min(1).max(100_000).nullable(),
  /** People whom the servers bear at once; null: not known. Absent: stays as it is. */
  maxPeople: z.number().int().min(1).max(1_000_000).nullable().optional(),
  authority: text(200),
  authorityAddress: text(500),
  contact: text(200),
  privacyContact: text(500),
});

/** What can be said about a town. */
export type TownInput = z.output<typeof schema>;

/** Reads what somebody typed; throws `town.invalid`. */
export function readTownInput(input: unknown): TownInput {
  const { success, data } = schema.safeParse(input);
  if (!success) throw TownError.invalid();
  const languages = [...new Set(data.languages)];
  return { ...data, languages, hosts: [...new Set(data.hosts)].sort() };
}
