import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

import { createTransport } from "nodemailer";
import type { DueMail } from "@stadtstube/domain";

import type { WorkerEnv } from "../worker/env";

/** Hands one mail over for good; rejects to try again later. */
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
    await transport.sendMail(messageOf(mail, from));
  };
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

function messageOf({ id, recipient, subject, text, html }: DueMail, from: string) {
  return {
    ...{ from, to: { name: "", address: recipient }, subject, text, html },
    // The same mail sent twice is one mail for whoever receives it.
    messageId: `<${id}@stadtstube.invalid>`,
    // RFC 3834: no out-of-office answer to a machine.
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
