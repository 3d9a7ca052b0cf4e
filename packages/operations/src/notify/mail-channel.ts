import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

import { createTransport } from "nodemailer";

import type { Channel } from "./channel";

/** From whom and to whom. */
export interface MailAddresses {
  readonly from: string;
  readonly to: string;
}

const TIMEOUT_MS = 20_000;

/** Sends through the town's mail server; `url` as nodemailer reads it (`smtps://user:password@host`). */
export function smtpChannel(url: string, addresses: MailAddresses): Channel {
  const transport = createTransport(url, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    name: "mail",
    send: async ({ id, subject, body }) => {
      await transport.sendMail({ ...addresses, subject, text: body, messageId: messageId(id) });
    },
  };
}

/** Puts each message as a file into a folder: what an installation without a mail server does. */
export function mailFolderChannel(folder: string, addresses: MailAddresses): Channel {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    name: "mail",
    send: async ({ id, subject, body }) => {
      const mail = { ...addresses, subject, text: body, messageId: messageId(id) };
      const { message } = await transport.sendMail(mail);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${id}.eml`);
      // Renamed when whole: nobody reads half a message.
      await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}

/** The same message sent twice is one message for whoever receives it. */
function messageId(id: string): string {
  return `<${id}@stadtstube.invalid>`;
}
