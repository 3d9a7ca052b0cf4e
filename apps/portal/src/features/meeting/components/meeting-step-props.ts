import type { ReactNode } from "react";

import type { MeetingClient } from "../model/types";
import type { HostTools } from "./host-tools";

/** A meeting and what surrounds it. */
export interface MeetingStepProps {
  readonly client: MeetingClient;
  /** What guests are sent: no right of the host's, but the key of an encrypted meeting. */
  readonly guestLink: string;
  /** False: the host keeps shared screens to hosts, and this is a guest. */
  readonly mayShareScreen: boolean;
  /** What a club meets for; null: nothing is said. */
  readonly about: { readonly title: string; readonly agenda: string } | null;
  /** The meeting's set end on this device's clock; null: none. */
  readonly closesAtMs: number | null;
  readonly renewing: boolean;
  /** Words for a refusal to come back in. */
  readonly refusal: ReactNode;
  /** Short help, written by the server; opens beside the meeting. */
  readonly help: ReactNode;
  /** Null for everybody who neither holds the host's link nor leads along. */
  readonly hostTools: HostTools | null;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}
