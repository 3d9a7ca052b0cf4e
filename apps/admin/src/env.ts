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

const httpOrigin = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value))
  .refine((url) => url.pathname === "/" && url.search === "" && url.hash === "", {
    error: "must be an origin without a path",
  })
  .transform((url) => url.origin);

const schema = z.object({
  /** PostgreSQL, as the application role that row-level security fences. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Where browsers find the administration; passkeys belong to its host name. */
  ADMIN_ORIGIN: httpOrigin.default("http://localhost:3001"),
  /** Known to `npm start`, which asks with it for the first operator's link. */
  ADMIN_SECRET: z.string().min(32).optional(),
  /** How many reverse proxies append to X-Forwarded-For before the administration. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** The town's own sign-in service (OpenID Connect); all three or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button says, e.g. the service's name. */
  OIDC_NAME: z.string().min(1).max(60).default("OpenID Connect"),
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
