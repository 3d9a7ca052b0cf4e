import type { EndReason, MeetingClient } from "@stadtstube/jitsi-bridge/client";

import type { AdmissionReply } from "./admission-reply";
import type { DoorVisit } from "./door-visit";
import type { Refusal } from "./refusal";

/** Where somebody stands on the way from a link into the meeting and out again. */
export type JoinState =
  | {
      readonly step: "precheck";
      readonly refusal: Refusal | null;
      /** What the page starts from; a new object means: open the devices anew. */
      readonly choices: JoinChoices;
    }
  | { readonly step: "entering"; readonly choices: JoinChoices }
  /** Before the door: waits, gives a PIN, is refused. */
  | { readonly step: "door"; readonly choices: JoinChoices; readonly visit: DoorVisit }
  | {
      readonly step: "meeting";
      readonly client: MeetingClient;
      readonly role: AdmissionReply["role"];
      readonly mayShareScreen: boolean;
      readonly about: AdmissionReply["about"];
      /** Proves who this is to the portal; of who leads along, it is the host's right. */
      readonly renewalToken: string;
      /** The meeting's set end on this device's clock; null: none. */
      readonly closesAtMs: number | null;
      /** A new connection is being prepared after the last one failed. */
      readonly renewing: boolean;
      /** Why the renewal was refused, if it was. */
      readonly refusal: Refusal | null;
    }
  /** Let in, and handed over to the phone's app. */
  | { readonly step: "app"; readonly link: string; readonly choices: JoinChoices }
  | {
      readonly step: "ended";
      readonly reason: EndReason | "time-over" | "closed";
      /** Proves that somebody was inside. */
      readonly renewalToken: string;
    };

/** What somebody chose before joining; kept for coming back. */
export interface JoinChoices {
  readonly displayName: string;
  readonly microphone: { readonly on: boolean; readonly deviceId: string | null };
  readonly camera: { readonly on: boolean; readonly deviceId: string | null };
  /** The loudspeaker; the system's own where none was chosen. */
  readonly speakerId?: string | null;
}

/** Nothing is on until it is turned on. */
export function everythingOff(displayName: string): JoinChoices {
  const off = { on: false, deviceId: null };
  return { displayName, microphone: off, camera: off };
}
