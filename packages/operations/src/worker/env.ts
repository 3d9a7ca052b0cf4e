import { type GrantKey, grantKeyFaults, parseGrantKeys } from "@stadtstube/jitsi-bridge/grant";
import { SERVER_KINDS } from "@stadtstube/domain";
import { defineEnv, type EnvSource } from "@stadtstube/runtime";
import { metricsAddress } from "@stadtstube/runtime/metrics";
import { z } from "zod";

import { ALERT_SETTINGS, jsonArray, jsonObject, mailAddress } from "../notify/alert-settings";
import { type AllowedNetworks, allowedNetworks } from "../probe/allowed-networks";
import type { TestMeetingPlan } from "../test-meeting/hold-test-meeting";

const registration = z.object({
  key: z.string().min(1).max(80),
  kind: z.enum(SERVER_KINDS),
  name: z.string().min(1).max(80),
  region: z.string().min(1).max(80),
  url: z.url({ protocol: /^(https?|turns?)$/ }).nullable(),
});

const grantKey = z.string().transform((text, context): GrantKey => {
  const keys = parseGrantKeys(text);
  for (const message of grantKeyFaults(keys)) context.addIssue({ code: "custom", message });
  return keys[0] ?? z.NEVER;
});

/** As XMPP has it: rooms and focus live under the domain. */
const testMeeting = z
  .object({
    url: z.url({ protocol: /^https?$/ }),
    domain: z.string().min(1).default("localhost"),
    origin: z.url({ protocol: /^https?$/ }),
    grantKey,
    issuer: z.string().min(1),
    audience: z.string().min(1),
  })
  .transform(({ url, domain, origin, grantKey: key, issuer, audience }): TestMeetingPlan => {
    const serviceUrl = `${url.replace(/^http/, "ws").replace(/\/$/, "")}/xmpp-websocket`;
    const stack = { serviceUrl, domain, origin };
    const parts = { muc: `conference.${domain}`, focus: `focus.${domain}` };
    return { stack: { ...stack, ...parts }, key, issuer, audience };
  });

const networks = z.string().transform((text, context): AllowedNetworks => {
  try {
    return allowedNetworks(text);
  } catch {
    context.addIssue({ code: "custom", message: "must be a list of networks" });
    return z.NEVER;
  }
});

const schema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe("PostgreSQL as the application's role"),
  WORKER_SERVERS: jsonArray
    .pipe(z.array(registration).max(200))
    .default([])
    .describe('servers of this start: [{"key","kind","name","region","url"}]'),
  WORKER_ALLOWED_NETWORKS: networks
    .default(allowedNetworks("127.0.0.0/8,::1"))
    .describe("networks the worker may ask, e.g. 127.0.0.0/8,10.1.0.0/16"),
  WORKER_PROBE_INTERVAL_MS: z.coerce
    .number()
    .int()
    .min(500)
    .max(60_000)
    .default(10_000)
    .describe("time between two looks"),
  ...ALERT_SETTINGS,
  MAIL_FROM: mailAddress
    .default("stadtstube@localhost.invalid")
    .describe("sender of mails to organisers"),
  MAIL_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe("mail server for mails to organisers; none: that of ALERT_SMTP_URL"),
  MAIL_DIR: z
    .string()
    .min(1)
    .optional()
    .describe("without a mail server: folder for the mails to organisers, to try out"),
  TEST_MEETING: jsonObject
    .pipe(testMeeting)
    .optional()
    .describe(
      '{"url","domain","origin","grantKey":"kid:secret","issuer","audience"}; none: no test',
    ),
  WORKER_METRICS_ADDRESS: metricsAddress
    .optional()
    .describe("private address for Prometheus, e.g. 127.0.0.1:9401; none: no page of metrics"),
  WORKER_BACKUP_DIR: z
    .string()
    .min(1)
    .optional()
    .describe("folder whose newest file is the newest backup; none: nobody looks after backups"),
  WORKER_DATA_DIR: z.string().min(1).default("/").describe("folder whose disk is watched"),
});

/** The worker's settings, checked. */
export type WorkerEnv = Readonly<z.output<typeof schema>>;

/** Reads the settings; throws EnvError with every fault at once, after printing them. */
export function readWorkerEnv(
  source: EnvSource = process.env,
  print?: (text: string) => void,
): WorkerEnv {
  return defineEnv(schema, source, print);
}
