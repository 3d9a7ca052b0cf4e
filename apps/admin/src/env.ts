import { z } from "zod";

/** A media server's private address; its name and place are what town IT calls them. */
const server = z.object({
  name: z.string().min(1).max(80),
  region: z.string().min(1).max(80),
  url: z.url({ protocol: /^https?$/ }),
});

const servers = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "must be a JSON array" });
    return z.NEVER;
  }
});

const schema = z.object({
  /** JSON: `[{"name":"Server 1","region":"Musterstadt","url":"http://127.0.0.1:3003"}]`. */
  ADMIN_SERVERS: servers.pipe(z.array(server).min(1).max(200)),
  /** Time between two looks at a server. */
  ADMIN_PROBE_INTERVAL_MS: z.coerce.number().int().min(500).max(60_000).default(10_000),
});

/** The admin's settings, checked. */
export type AdminEnv = z.infer<typeof schema>;

let parsed: AdminEnv | undefined;

/** The settings, parsed once. Throws ZodError naming every fault at once, never a value. */
export function env(): AdminEnv {
  parsed ??= schema.parse(process.env);
  return parsed;
}
