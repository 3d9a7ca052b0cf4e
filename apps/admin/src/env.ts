import { ALERT_SETTINGS, allowedNetworks } from "@stadtstube/operations";
import { metricsAddress } from "@stadtstube/runtime/metrics";
import { z } from "zod";

const networks = z.string().transform((text, context) => {
  try {
    return allowedNetworks(text);
  } catch {
    context.addIssue({ code: "custom", message: "must be a list of networks" });
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
  /** Private address of the page for Prometheus, e.g. `127.0.0.1:9402`; none: no such page. */
  ADMIN_METRICS_ADDRESS: metricsAddress.optional(),
  /** How many reverse proxies append to X-Forwarded-For before the administration. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** The town's own sign-in service (OpenID Connect); all three or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button says, e.g. the service's name. */
  OIDC_NAME: z.string().min(1).max(60).default("OpenID Connect"),
  /** Private address of the media stack, which is told when staff closes a room; absent: nobody is. */
  MEDIA_PRIVATE_URL: httpOrigin.optional(),
  /** Domain of the media stack's rooms. */
  XMPP_MUC: z.string().min(1).default("conference.localhost"),
  /** Networks the administration may talk to when it tests or commands a server, or ends a meeting. */
  ADMIN_ALLOWED_NETWORKS: networks.default(allowedNetworks("127.0.0.0/8,::1")),
  /** Who is told that the worker stands still: the worker's own settings, once more. */
  ...ALERT_SETTINGS,
});

/** The admin's settings, checked. */
export type AdminEnv = z.infer<typeof schema>;

let parsed: AdminEnv | undefined;

/** The settings, parsed once. Throws ZodError naming every fault at once, never a value. */
export function env(): AdminEnv {
  // An empty variable counts as absent, as in `NAME=` of a settings file.
  parsed ??= schema.parse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")),
  );
  return parsed;
}
