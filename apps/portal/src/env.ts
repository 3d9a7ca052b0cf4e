import { metricsAddress } from "@stadtstube/runtime/metrics";
import { z } from "zod";
import { grantKeyFaults, parseGrantKeys } from "@stadtstube/jitsi-bridge/grant";

const httpOrigin = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value))
  .refine((url) => url.pathname === "/" && url.search === "" && url.hash === "", {
    error: "must be an origin without a path",
  })
  .transform((url) => url.origin);

const grantKey = z.string().transform((value, context) => {
  const keys = parseGrantKeys(value);
  for (const message of grantKeyFaults(keys)) context.addIssue({ code: "custom", message });
  const [first] = keys;
  if (first !== undefined) return first;
  return z.NEVER;
});

const schema = z
  .object({
    /** PostgreSQL, as the application role that row-level security fences. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** `kid:secret` with which grants are signed; of several the first signs. */
    GRANT_KEY: grantKey,
    GRANT_ISSUER: z.string().min(1),
    GRANT_AUDIENCE: z.string().min(1),
    /** Public origin of the media stack, e.g. `http://localhost:3002`. */
    MEDIA_URL: httpOrigin,
    XMPP_DOMAIN: z.string().min(1).default("localhost"),
    XMPP_MUC: z.string().min(1).optional(),
    XMPP_FOCUS: z.string().min(1).optional(),
    /** Private address of the page for Prometheus, e.g. `127.0.0.1:9402`; none: no such page. */
    PORTAL_METRICS_ADDRESS: metricsAddress.optional(),
    /** How many reverse proxies append to X-Forwarded-For before the portal. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    /**
     * Folder of a worker without mail server, whose mails `/postfach` shows to everybody who reaches
     * the portal, sign-in links included: for trying out on one's own machine, never elsewhere.
     */
    MAILBOX_DIR: z.string().min(1).optional(),
    /** Whom to tell of a weakness, as `/.well-known/security.txt` says it; none: no such page. */
    SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
    /** The app that phones are offered; only a stock Jitsi under MEDIA_URL serves the Jitsi app. */
    PHONE_APP: z.enum(["none", "jitsi"]).default("none"),
  })
  .refine(({ PHONE_APP, MEDIA_URL }) => PHONE_APP === "none" || MEDIA_URL.startsWith("https:"), {
    path: ["PHONE_APP"],
    error: "the Jitsi app asks by HTTPS only: MEDIA_URL must be https",
  });

/** The portal's settings, checked. */
export type PortalEnv = z.infer<typeof schema>;

let parsed: PortalEnv | undefined;

/**
 * The settings, parsed once. Throws ZodError naming every fault at once, never a value.
 *
 * Lazy, because a build has no settings; `instrumentation.ts` asks at boot, so that a process with
 * wrong settings does not start.
 */
export function env(): PortalEnv {
  // An empty variable counts as absent, as in `NAME=` of a settings file.
  parsed ??= schema.parse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")),
  );
  return parsed;
}

/** True under `next dev`, which needs a looser policy for its hot reloading. */
export const isDevelopment = process.env.NODE_ENV === "development";
