import { passkeyFailure } from "@stadtstube/ui/passkey-failure";

import type { ActionError } from "@/server/action-result";

/** What went wrong between browser and passkey, as a failed action says it. */
export function passkeyError(error: unknown): ActionError {
  return { code: passkeyFailure(error), category: "user" };
}
