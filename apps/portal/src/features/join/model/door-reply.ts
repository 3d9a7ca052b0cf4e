import type { AdmissionReply } from "./admission-reply";

/** What the portal answers a guest at the door. */
export type DoorReply =
  | { readonly state: "admitted"; readonly admission: AdmissionReply }
  | {
      readonly state: "waiting";
      readonly requestId: string;
      /** What keeps the guest out even if a host admits them. */
      readonly held: "room.locked" | "room.pin-required" | null;
    }
  /** A host said no; from when the guest may ask again, null: not any more. */
  | { readonly state: "refused"; readonly askAgainAtMs: number | null }
  | { readonly state: "closed" };
