import { defineConfig } from "prisma/config";

/** Where Prisma's own tools find schema and migrations; the database address comes by argument. */
export default defineConfig({ schema: "schema.prisma", migrations: { path: "migrations" } });
