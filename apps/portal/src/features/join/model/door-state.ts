import type { AdmissionReply } from "./admission-reply";
import type { Refusal } from "./refusal";

/** Where a guest stands before the door. */
export type DoorState =
  /** The first answer is on its way. */
  | { readonly kind: "asking" }
  | {
      readonly kind: "waiting";
      /** What keeps the guest out even if a host admits them. */
      readonly held: "room.locked" | "room.pin-required" | null;
      /** `lost`: the portal cannot be reached at the moment. */
      readonly line: "good" | "lost";
      /** Why the PIN that was given is none. */
      readonly refusal: Refusal | null;
      readonly busy: boolean;
    }
  /** The PIN is asked for before anybody is troubled. */
  | { readonly kind: "pin"; readonly refusal: Refusal | null; readonly busy: boolean }
  /** Locked, full, or not open yet; asked again by itself. */
  | { readonly kind: "shut"; readonly refusal: Refusal; readonly busy: boolean }
  | { readonly kind: "refused"; readonly askAgainAtMs: number | null; readonly busy: boolean }
  | { readonly kind: "over" }
  | { readonly kind: "failed"; readonly refusal: Refusal }
  | { readonly kind: "admitted"; readonly admission: AdmissionReply };
