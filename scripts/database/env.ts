import { z } from "zod";

const schema = z.object({
  DATABASE_DIR: z.string().min(1),
  DATABASE_PORT: z.coerce.number().int().min(1).max(65_535),
  DATABASE_PASSWORD: z.string().min(32),
  DATABASE_APP_PASSWORD: z.string().min(32),
});

/** What the start script tells the database process. Throws ZodError, which quotes no value. */
export function readDatabaseEnv(): z.infer<typeof schema> {
  return schema.parse(process.env);
}
