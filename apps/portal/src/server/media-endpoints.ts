import "server-only";

import { env } from "@/env";

/** Where a browser finds the media stack. Public facts, no secrets. */
export interface MediaEndpoints {
  readonly libraryUrl: string;
  readonly serviceUrl: string;
  readonly hosts: { readonly domain: string; readonly muc: string; readonly focus: string };
}

/** The media stack's addresses, from the settings. */
export function mediaEndpoints(): MediaEndpoints {
  const { MEDIA_URL, XMPP_DOMAIN, XMPP_MUC, XMPP_FOCUS } = env();
  return {
    libraryUrl: `${MEDIA_URL}/libs/lib-jitsi-meet.min.js`,
    serviceUrl: `${MEDIA_URL.replace(/^http/, "ws")}/xmpp-websocket`,
    hosts: {
      domain: XMPP_DOMAIN,
      muc: XMPP_MUC ?? `conference.${XMPP_DOMAIN}`,
      focus: XMPP_FOCUS ?? `focus.${XMPP_DOMAIN}`,
    },
  };
}
