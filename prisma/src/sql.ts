import { Prisma } from "../generated/client";

/** A piece of a statement; what is written into it as `${…}` travels apart, as a parameter. */
export type Sql = Prisma.Sql;

/** Makes pieces of statements, for those that differ in a table or a column only. */
export const sql = Prisma.sql;

/** Pieces in a row, with a comma between; at least one. */
export const joinSql = Prisma.join;
