import "server-only";
import type { RelyingParty } from "@stadtstube/domain";

import { env } from "@/env";

/** The administration as passkeys know it. */
export function relyingParty(): RelyingParty {
  const { ADMIN_ORIGIN } = env();
  return { id: new URL(ADMIN_ORIGIN).hostname, name: "Stadtstube", origin: ADMIN_ORIGIN };
}
