import { cleanDisplayName } from "../rooms/display-name";

import { StaffError } from "./staff-error";

/** A name of staff, safe to show; throws `staff.invalid` when nothing is left of it. */
export function staffName(input: string): string {
  if (!/[\p{L}\p{N}]/u.test(input)) throw StaffError.invalid();
  return cleanDisplayName(input);
}
