import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

import { createTransport } from "nodemailer";
import { AddressRefused, type DueMail } from "@stadtstube/domain";

import type { WorkerEnv } from "../worker/env";

/** Hands one mail over for good; rejects with `AddressRefused`, or to try again later. */
export type Post = (mail: DueMail) => Promise<void>;

type PostSettings = Pick<WorkerEnv, "MAIL_FROM" | "MAIL_SMTP_URL" | "MAIL_DIR" | "ALERT_SMTP_URL">;

const TIMEOUT_MS = 20_000;

/**
 * The way mails to organisers take: the town's mail server, else a folder to try out with, else none,
 * which makes every mail wait until it is of no use.
 */
export function createPost(settings: PostSettings): Post {
  const { MAIL_FROM: from, MAIL_DIR: folder } = settings;
  const url = settings.MAIL_SMTP_URL ?? settings.ALERT_SMTP_URL;
  if (url !== undefined) return bySmtp(url, from);
  if (folder !== undefined) return intoFolder(folder, from);
  return () => Promise.reject(new Error("neither MAIL_SMTP_URL nor MAIL_DIR is set"));
}

function bySmtp(url: string, from: string): Post {
  const transport = createTransport(url, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return async (mail) => {
    await transport.sendMail(messageOf(mail, from)).catch((error: unknown) => {
      if (isRefusal(error)) throw new AddressRefused("the mail server refused", { cause: error });
      throw error;
    });
  };
}

/** Only what was said about the recipient: a refused login or sender is not the address's fault. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("command" in error))
    return false;
  const { responseCode, command } = error;
  return command === "RCPT TO" && typeof responseCode === "number" && responseCode >= 500;
}

/** As the mail server would get it, and beside it the same as JSON for the mailbox page. */
function intoFolder(folder: string, from: string): Post {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    const { message } = await transport.sendMail(messageOf(mail, from));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { id, recipient, subject, text, html } = mail;
    const shown = JSON.stringify({ id, recipient, subject, text, html });
    await put(path.join(folder, `${mail.id}.eml`), message as Buffer);
    await put(path.join(folder, `${mail.id}.json`), shown);
  };
}

/** Renamed when whole: nobody reads half a mail. */
async function put(file: string, content: Buffer | string): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

function messageOf(mail: DueMail, from: string) {
  const { id, recipient, subject, text, html, calendars, leaveUrl } = mail;
  const [own, ...others] = calendars ?? [];
  return {
    // Beside text and HTML for calendars that read mails, and attached for who opens it by hand.
    ...(own === undefined
      ? {}
      : { icalEvent: { method: own.method, filename: own.name, content: own.text } }),
    attachments: others.map(({ name, method, text: content }) => ({
      ...{ filename: name, content },
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
    ...(leaveUrl === "" ? {} : { list: { unsubscribe: leaveUrl } }),
    ...{ from, to: { name: "", address: recipient }, subject, text, html },
    // The same mail sent twice is one mail for whoever receives it.
    messageId: `<${id}@stadtstube.invalid>`,
    // RFC 3834: no out-of-office answer to a machine.
    headers: {
      "Auto-Submitted": "auto-generated",
      // RFC 8058: the mail program may press by itself.
      ...(leaveUrl === "" ? {} : { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  };
}
