import { LAENDER, parseDay, parseWallTime, RHYTHMS } from "@stadtstube/calendar";
import { z } from "zod";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDay(text) !== null)
  .meta({ description: "A day in Germany.", examples: ["2027-01-12"] });

const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine((text) => parseWallTime(text) !== null)
  .meta({ description: "What clocks in Germany show.", examples: ["2027-01-12T19:30"] });

const minutes = z.int().min(5).max(1_440).meta({ description: "Length in minutes." });
const moment = z.iso.datetime().meta({ description: "A moment, in UTC." });
const guestLink = z.url().meta({ description: "The link for members; may be passed on." });
const land = z.enum(LAENDER).meta({ description: "Land whose public holidays are left out." });

/** Names one gathering. */
export const gatheringId = z.uuid().meta({ description: "Names a gathering." });
/** Names one room. */
export const roomId = z.uuid().meta({ description: "Names a room of the club." });
/** Names one date of a gathering. */
export const occurrenceKey = wallTime.meta({
  description:
    "Names a date within its gathering: the time the rule gave it, also when it was moved.",
  examples: ["2027-01-12T19:30"],
});

/** The club a token belongs to. */
export const club = z
  .object({ id: z.uuid(), name: z.string() })
  .meta({ id: "Club", description: "The club that the token belongs to." });

/** A room that a club keeps. */
export const room = z
  .object({
    id: roomId,
    code: z.string().meta({ description: "Last part of its address." }),
    guestLink,
  })
  .meta({ id: "Room", description: "A room that the club keeps; its link stays." });

const pauses = z
  .array(z.strictObject({ from: day, to: day }))
  .max(20)
  .meta({ description: "Days without a date, both included." });

/** What a gathering is to be. */
export const gatheringInput = z
  .strictObject({
    title: z.string().min(2).max(80),
    agenda: z.string().max(1_000).default("").meta({ description: "For the club only." }),
    roomId,
    start: wallTime,
    durationMinutes: minutes,
    rhythm: z.enum(["once", ...RHYTHMS]).default("once"),
    until: day.nullable().default(null).meta({ description: "Last possible day; not with count." }),
    count: z.int().min(1).max(500).nullable().default(null),
    holidaysOf: land.nullable().default(null),
    pauses: pauses.default([]),
  })
  .meta({ id: "GatheringInput", description: "One date or a series." });

/** What a club meets for. */
export const gathering = z
  .object({
    id: gatheringId,
    title: z.string(),
    agenda: z.string(),
    roomId,
    start: wallTime,
    durationMinutes: z.int(),
    rhythm: z
      .enum(["once", ...RHYTHMS])
      .nullable()
      .meta({ description: "Null: a rule that has no such name." }),
    rule: z.string().nullable().meta({ description: "As in RFC 5545 (RRULE); null: once." }),
    until: day.nullable(),
    count: z.int().nullable(),
    holidaysOf: land.nullable(),
    pauses,
    isCancelled: z.boolean().meta({ description: "All dates were called off." }),
  })
  .meta({ id: "Gathering", description: "What the club meets for: one date or a series." });

const state = z.enum(["planned", "moved", "cancelled"]);

/** One date. */
export const occurrence = z
  .object({
    gatheringId,
    key: occurrenceKey,
    title: z.string(),
    startsAt: moment,
    endsAt: moment,
    state,
    guestLink,
    conflicts: z
      .array(z.string())
      .meta({ description: "What else the club has in that room then, by title." }),
  })
  .meta({ id: "Occurrence", description: "One date of a gathering." });

/** What becomes of one date. */
export const occurrenceChange = z
  .discriminatedUnion("state", [
    z.strictObject({ state: z.literal("planned") }),
    z.strictObject({ state: z.literal("cancelled") }),
    z.strictObject({ state: z.literal("moved"), start: wallTime, durationMinutes: minutes }),
  ])
  .meta({ id: "OccurrenceChange", description: "Planned: as the rule says again." });

/** A link by which somebody hosts. */
export const hostLink = z
  .object({
    url: z.url().meta({ description: "Whoever has it hosts: for one person, not to pass on." }),
    expiresAt: moment,
  })
  .meta({ id: "HostLink", description: "Hosts in the room for some hours." });

/** Which part of a list is wanted. */
export const page = z.object({
  page: z.coerce.number().int().min(1).max(100).default(1).meta({ description: "From 1." }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: "Per page." }),
});

/** A part of a list, and where it goes on. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return z
    .object({
      items: z.array(item).max(100),
      nextPage: z.int().nullable().meta({ description: "Null: this was the last." }),
    })
    .meta({ id });
}

/** RFC 9457, with the codes of docs/clubs.md. */
export const problem = z
  .object({
    type: z.string().meta({ examples: ["urn:stadtstube:problem:gathering.unknown"] }),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: "Stable.", examples: ["gathering.unknown"] }),
    errors: z
      .array(z.object({ pointer: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "What does not fit, by JSON pointer (RFC 6901)." }),
  })
  .meta({ id: "Problem", description: "Why it did not work (RFC 9457)." });
