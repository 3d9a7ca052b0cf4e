import { callPortal } from "@/components/portal/call-portal";
import { listenToPortal } from "@/components/portal/listen-to-portal";

import type { DeskReply, DoorSettings } from "./desk-reply";
import { Doorbell } from "./doorbell";
import { HostDesk } from "./host-desk";

/** A desk on the real portal, and what closes it together with its bell. */
export interface OpenedDesk {
  readonly desk: HostDesk;
  readonly close: () => void;
}

/** What gives the host's right: the link's secret, or the renewal token of who leads along. */
export type DeskKey = { readonly code: string } & (
  { readonly hostSecret: string } | { readonly renewalToken: string }
);

/** Opens the desk of a room. */
export function openHostDesk(key: DeskKey): OpenedDesk {
  const bell = new Doorbell();
  const desk = new HostDesk({
    look: () => callPortal<DeskReply>("/api/host/look", key),
    listen: (heard, signal) => listenToPortal("/api/host/watch", key, { heard, signal }),
    decide: (decision, requests) =>
      callPortal<unknown>("/api/host/decide", { ...key, decision, requests }),
    change: (settings) => callPortal<DoorSettings>("/api/host/door", { ...key, ...settings }),
    throwOut: (whom) => callPortal<unknown>("/api/host/throw-out", { ...key, ...whom }),
    letLead: (participantId) => callPortal<unknown>("/api/host/lead", { ...key, participantId }),
    ring: () => bell.ring(),
  });
  return {
    desk,
    close: () => {
      desk.close();
      bell.close();
    },
  };
}
