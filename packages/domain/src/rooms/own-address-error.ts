import { DomainError } from "../domain-error";

import type { AddressFault } from "./own-address";

const FAULT_CODES = {
  invalid: "room.address-invalid",
  reserved: "room.address-reserved",
  blocked: "room.address-blocked",
  "like-a-code": "room.address-like-a-code",
} as const satisfies Record<AddressFault, string>;

/** Failures around addresses that hosts choose themselves; most bring suggestions that are free. */
export const OwnAddressError = {
  /** A rule refuses the wish, whoever asks. */
  refused: (fault: AddressFault, suggestions: readonly string[]) =>
    new DomainError({ code: FAULT_CODES[fault], category: "user", status: 400 }, { suggestions }),
  /** Another meeting has it, or one that looks the same. */
  taken: (suggestions: readonly string[]) =>
    new DomainError({ code: "room.address-taken", category: "user", status: 409 }, { suggestions }),
  /** An address that can be guessed needs a waiting room or a PIN. */
  needsDoor: () =>
    new DomainError({ code: "room.address-needs-door", category: "user", status: 400 }),
};
