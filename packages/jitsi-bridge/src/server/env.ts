import { isIP } from "node:net";
import { z } from "zod";
import { grantKeyFaults, parseGrantKeys } from "../grant";
import type { MediaStackConfig } from "./config";
import { normalizeOrigin } from "./http/origin-policy";
import { parseTurnServer } from "./turn";

/** What the process was told, or everything that is wrong with it. No fault quotes a secret. */
export type EnvResult =
  | { readonly ok: true; readonly config: MediaStackConfig; readonly logLevel: string }
  | { readonly ok: false; readonly faults: readonly string[] };

const port = (fallback: number) =>
  z.coerce.number().int().min(0).max(65_535).optional().default(fallback);

const address = z.string().refine((text) => isIP(text) !== 0, { message: "not an IP address" });

const list = (text: string): string[] =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

const originList = z.string().transform((text, context) => {
  const origins = list(text);
  if (origins.length === 0) context.addIssue("at least one origin is needed");
  return origins.flatMap((entry) => {
    const origin = normalizeOrigin(entry);
    if (origin === undefined) context.addIssue(`not an origin: ${entry}`);
    return origin ?? [];
  });
});

const keyList = z.string().transform((text, context) => {
  const keys = parseGrantKeys(text);
  for (const fault of grantKeyFaults(keys)) context.addIssue(fault);
  return keys;
});

const addressList = z.string().transform(list).pipe(z.array(address).min(1));

/** A hundredth of another worker's share is as good as draining it. */
const weightList = z
  .string()
  .transform((text) => list(text).map(Number))
  .pipe(z.array(z.number().min(0.01).max(100)).min(1).max(64));

const baseUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    context.addIssue("not an http(s) address");
  }
  return text.replace(/\/+$/, "");
});

const turnList = z.string().transform((text, context) =>
  list(text).flatMap((entry) => {
    const server = parseTurnServer(entry);
    if (server === undefined) context.addIssue(`not a TURN address: ${entry}`);
    return server ?? [];
  }),
);

/** A shorter secret could be guessed from the credentials it makes. */
const MIN_TURN_SECRET_CHARS = 16;

const variables = z.object({
  MEDIA_PORT: port(3002),
  MEDIA_PRIVATE_PORT: port(3003),
  MEDIA_BIND: address.optional(),
  MEDIA_PRIVATE_BIND: address.optional(),
  MEDIA_UDP_PORT: port(10_000),
  MEDIA_ANNOUNCED_ADDRESSES: addressList.optional(),
  MEDIA_DOMAIN: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/, "not a domain in lower case")
    .optional(),
  MEDIA_GRANT_KEYS: keyList,
  MEDIA_GRANT_ISSUER: z.string().min(1).max(200).optional().default("stadtstube"),
  MEDIA_GRANT_AUDIENCE: z.string().min(1).max(200).optional().default("jitsi"),
  MEDIA_ALLOWED_ORIGINS: originList,
  MEDIA_TRUSTED_PROXIES: addressList.optional(),
  MEDIA_LIBRARY_DIR: z.string().optional(),
  MEDIA_WORKER_WEIGHTS: weightList.optional(),
  MEDIA_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  MEDIA_PUBLIC_URL: baseUrl.optional(),
  MEDIA_MAX_CONNECTIONS: z.coerce.number().int().min(1).max(100_000).optional(),
  MEDIA_MAX_PARTICIPANTS: z.coerce.number().int().min(1).max(1000).optional(),
  MEDIA_MAX_CONFERENCES: z.coerce.number().int().min(1).max(100_000).optional(),
  MEDIA_MAX_TOTAL_PARTICIPANTS: z.coerce.number().int().min(1).max(100_000).optional(),
  MEDIA_TURN_SERVERS: turnList.optional(),
  MEDIA_TURN_SECRET: z.string().min(MIN_TURN_SECRET_CHARS, "shorter than 16 characters").optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).optional().default("info"),
});

const schema = variables.superRefine((env, context) => {
  if ((env.MEDIA_TURN_SERVERS === undefined) === (env.MEDIA_TURN_SECRET === undefined)) return;
  const missing = env.MEDIA_TURN_SECRET === undefined ? "MEDIA_TURN_SECRET" : "MEDIA_TURN_SERVERS";
  context.addIssue({
    code: "custom",
    path: [missing],
    message: "needed with the other TURN setting",
  });
});

/** Reads the media stack's configuration; an empty value counts as absent. Names all faults at once. */
export function readMediaEnv(
  env: Readonly<Record<string, string | undefined>> = process.env,
): EnvResult {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    };
  }
  return { ok: true, config: toConfig(parsed.data), logLevel: parsed.data.LOG_LEVEL };
}

type Env = z.infer<typeof schema>;

function toConfig(env: Env): MediaStackConfig {
  return {
    grant: {
      keys: env.MEDIA_GRANT_KEYS,
      issuer: env.MEDIA_GRANT_ISSUER,
      audience: env.MEDIA_GRANT_AUDIENCE,
    },
    allowedOrigins: env.MEDIA_ALLOWED_ORIGINS,
    publicPort: env.MEDIA_PORT,
    privatePort: env.MEDIA_PRIVATE_PORT,
    baseUdpPort: env.MEDIA_UDP_PORT,
    ...given("domain", env.MEDIA_DOMAIN),
    ...given("bindAddress", env.MEDIA_BIND),
    ...given("privateBindAddress", env.MEDIA_PRIVATE_BIND),
    ...given("announcedAddresses", env.MEDIA_ANNOUNCED_ADDRESSES),
    ...given("trustedProxies", env.MEDIA_TRUSTED_PROXIES),
    ...given("libraryDir", env.MEDIA_LIBRARY_DIR),
    ...given("workers", env.MEDIA_WORKERS),
    ...given("workerWeights", env.MEDIA_WORKER_WEIGHTS),
    ...given("publicUrl", env.MEDIA_PUBLIC_URL),
    limits: {
      ...given("maxConnections", env.MEDIA_MAX_CONNECTIONS),
      ...given("maxParticipants", env.MEDIA_MAX_PARTICIPANTS),
      ...given("maxConferences", env.MEDIA_MAX_CONFERENCES),
      ...given("maxTotalParticipants", env.MEDIA_MAX_TOTAL_PARTICIPANTS),
    },
    ...given("turn", turnOf(env)),
  };
}

function turnOf({ MEDIA_TURN_SERVERS: servers, MEDIA_TURN_SECRET: secret }: Env) {
  return servers === undefined || secret === undefined ? undefined : { servers, secret };
}

function given<Name extends keyof never, Value>(
  name: Name,
  value: Value | undefined,
): { [K in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [K in Name]?: Value });
}
