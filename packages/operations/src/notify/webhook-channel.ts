import { allowedNetworks } from "../probe/allowed-networks";
import { DEFAULT_READ_LIMITS, readBounded, type RequestShape } from "../probe/read-bounded";
import type { Channel } from "./channel";

/**
 * What the other side expects: `json` is `{id, subject, body}`; `mattermost` is `{text}` (Slack and
 * Rocket.Chat read it, too); `matrix` sends an `m.room.message` to the room whose address `url` is
 * (`…/_matrix/client/v3/rooms/<room>/send/m.room.message`), with the token as bearer.
 */
export type WebhookFormat = "json" | "mattermost" | "matrix";

/** Where a webhook goes. Whoever runs the installation wrote the address: any network is allowed. */
export interface Webhook {
  readonly url: string;
  readonly format: WebhookFormat;
  readonly token?: string | undefined;
}

const LIMITS = {
  ...DEFAULT_READ_LIMITS,
  timeoutMs: 10_000,
  networks: allowedNetworks("0.0.0.0/0, ::/0"),
};

/** Tells somebody else's service; a redirect or any answer but 2xx is a failure. */
export function webhookChannel(name: string, webhook: Webhook): Channel {
  return {
    name,
    send: async ({ id, subject, body }) => {
      const { url, shape } = webhookRequest(webhook, { id, subject, body });
      const { status } = await readBounded(url, LIMITS, shape);
      if (status < 200 || status >= 300) throw new Error(`webhook answered ${status}`);
    },
  };
}

/** The request for a message in the format wanted; pure. */
export function webhookRequest(
  { url, format, token }: Webhook,
  message: { readonly id: string; readonly subject: string; readonly body: string },
): { readonly url: URL; readonly shape: RequestShape } {
  const text = `${message.subject}\n\n${message.body}`;
  const headers: Readonly<Record<string, string>> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  if (format === "matrix") {
    const body = JSON.stringify({ msgtype: "m.text", body: text });
    // The id makes a message that is sent twice one message.
    return { url: new URL(`${url}/${message.id}`), shape: { method: "PUT", headers, body } };
  }
  const document = format === "mattermost" ? { text } : message;
  return {
    url: new URL(url),
    shape: { method: "POST", headers, body: JSON.stringify(document) },
  };
}
