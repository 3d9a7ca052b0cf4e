import { z } from "zod";

const json = (what: string) =>
  z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: `must be a JSON ${what}` });
      return z.NEVER;
    }
  });

/** A setting that is a JSON array; what is in it is for a further schema. */
export const jsonArray = json("array");

/** A setting that is a JSON object. */
export const jsonObject = json("object");

/** Enough to tell an address from a slip. */
export const mailAddress = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+$/)
  .max(200);

const webhook = z.object({
  url: z.url({ protocol: /^https?$/ }),
  format: z.enum(["json", "mattermost", "matrix"]),
  token: z.string().min(1).optional(),
});

/** Who is told of incidents, for every process that may have to tell: the same settings for each. */
export const ALERT_SETTINGS = {
  ALERT_MAIL_TO: mailAddress.optional().describe("who is told of incidents; none: nobody"),
  ALERT_MAIL_FROM: mailAddress
    .default("stadtstube@localhost.invalid")
    .describe("sender of the messages"),
  ALERT_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe("mail server, e.g. smtps://user:password@host"),
  ALERT_MAIL_DIR: z
    .string()
    .min(1)
    .optional()
    .describe("without a mail server: folder for the messages"),
  ALERT_WEBHOOKS: jsonArray
    .pipe(z.array(webhook).max(10))
    .default([])
    .describe('[{"url","format":"json"|"mattermost"|"matrix","token"}]'),
};

/** They, checked. */
export type AlertSettings = Readonly<z.output<z.ZodObject<typeof ALERT_SETTINGS>>>;
