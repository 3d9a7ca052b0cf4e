import { isIP } from "node:net";

import { defineEnv, type EnvSource } from "@stadtstube/runtime";
import { z } from "zod";

/** A secret of the installation: long, not from an example, not one character over and over. */
const secret = z
  .string()
  .min(32)
  .regex(/^[A-Za-z0-9_-]+$/, "may only have letters, digits, _ and -")
  .refine((text) => new Set(text).size >= 12, { error: "is too easy to guess" })
  .refine((text) => !/change.?me|example|secret|password|geheim|passwort/i.test(text), {
    error: "is an example, not a secret",
  });

const EXAMPLE_HOST = /(^|\.)(example|invalid|localhost|test)$|(^|\.)example\.(com|net|org)$/;

const host = z
  .string()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,}$/, "is not a host name")
  .refine((text) => !EXAMPLE_HOST.test(text), { error: "is an example's name" });

const address = z.string().refine((text) => isIP(text) !== 0, { error: "is not an IP address" });

const SECRETS = [
  "POSTGRES_PASSWORD",
  "DATABASE_OWNER_PASSWORD",
  "DATABASE_APP_PASSWORD",
  "GRANT_SECRET",
  "ADMIN_SECRET",
  "JICOFO_PASSWORD",
  "JVB_PASSWORD",
  "TURN_SECRET",
] as const;

const schema = z
  .object({
    DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    POSTGRES_PASSWORD: secret,
    DATABASE_OWNER_PASSWORD: secret,
    DATABASE_APP_PASSWORD: secret,
    GRANT_SECRET: secret,
    ADMIN_SECRET: secret,
    JICOFO_PASSWORD: secret,
    JVB_PASSWORD: secret,
    TURN_SECRET: secret,
    GRANT_KEY_ID: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/, "is not a key id"),
    TOWN_HOSTS: z
      .string()
      .transform((text) => text.split(",").map((entry) => entry.trim()))
      .pipe(z.array(host).min(1).max(100)),
    ADMIN_HOST: host,
    MEDIA_HOST: host,
    TURN_HOST: host,
    PUBLIC_ADDRESS: address,
    TURN_ADDRESS: address,
    ACME_EMAIL: z.email(),
  })
  .superRefine((env, context) => {
    const hosts = [...env.TOWN_HOSTS, env.ADMIN_HOST, env.MEDIA_HOST, env.TURN_HOST];
    if (new Set(hosts).size < hosts.length) {
      context.addIssue({
        code: "custom",
        path: ["TOWN_HOSTS"],
        message: "every door needs a name of its own",
      });
    }
    const values = SECRETS.map((name) => env[name]);
    for (const name of SECRETS) {
      if (values.filter((value) => value === env[name]).length < 2) continue;
      context.addIssue({ code: "custom", path: [name], message: "is used twice" });
    }
  });

/** The installation's settings, as far as the set-up judges them. */
export type SetupEnv = Readonly<z.output<typeof schema>>;

/** Reads the settings; throws EnvError with every fault at once, after printing them, never a value. */
export function readSetupEnv(
  source: EnvSource = process.env,
  print?: (text: string) => void,
): SetupEnv {
  return defineEnv(schema, source, print);
}
