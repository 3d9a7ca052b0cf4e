import type { ReactNode } from "react";

import type { Removal } from "../model/removal";

/** What a host of the portal has beside what everybody has; made elsewhere and only shown here. */
export interface HostTools {
  readonly waitingCount: number;
  readonly waitingRoomOn: boolean;
  readonly locked: boolean;
  /** Who waits, over the stage; `showAll` opens the panel. */
  readonly notice: (showAll: () => void) => ReactNode;
  /** Content of the panel "Warteraum". */
  readonly panel: ReactNode;
  /** Somebody is thrown out: see to it that they cannot come back. */
  readonly onRemove: (removal: Removal) => void;
  /** Somebody is let lead along: give them the host's right at the door; by their attested id. */
  readonly letLead: (participantId: string) => Promise<void>;
}
