import { z } from "zod";

/** Older servers print some numbers as strings; a missing or senseless figure is `null`, never 0. */
export const lenientNumber = z
  .union([
    z.number(),
    z
      .string()
      .max(40)
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .refine(Number.isFinite)
  .nullable()
  .catch(null);

/** True and false, also as words. */
export const lenientFlag = z
  .union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")])
  .nullable()
  .catch(null);

/** A short word such as a version. */
export const lenientWord = z.string().max(100).nullable().catch(null);

/** Only what is known: figures that were not given stay absent. */
export function present<Name extends string>(
  figures: Readonly<Record<Name, number | null>>,
): Readonly<Partial<Record<Name, number>>> {
  const known = Object.entries<number | null>(figures).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as Partial<Record<Name, number>>;
}
