import type { AlertSettings } from "./alert-settings";
import type { Channel } from "./channel";
import { mailFolderChannel, smtpChannel } from "./mail-channel";
import { webhookChannel } from "./webhook-channel";

/** The channels of the settings: mail when there is an address, and every webhook. */
export function createChannels(settings: AlertSettings): readonly Channel[] {
  const { ALERT_MAIL_TO: to, ALERT_MAIL_FROM: from, ALERT_SMTP_URL: url } = settings;
  const { ALERT_MAIL_DIR: folder } = settings;
  const webhooks = settings.ALERT_WEBHOOKS.map((webhook, index) =>
    webhookChannel(`webhook-${index + 1}`, webhook),
  );
  if (to === undefined) return webhooks;
  if (url !== undefined) return [smtpChannel(url, { from, to }), ...webhooks];
  return folder === undefined ? webhooks : [mailFolderChannel(folder, { from, to }), ...webhooks];
}
