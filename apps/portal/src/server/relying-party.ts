import "server-only";
import type { RelyingParty } from "@stadtstube/domain";

import { publicOrigin } from "./public-origin";
import { requireTown } from "./tenant";

/**
 * This town's pages as passkeys know them: by the host name that was asked for, which is one of the
 * town's, or no town was found.
 */
export async function relyingParty(): Promise<RelyingParty> {
  const { name } = await requireTown();
  const origin = await publicOrigin();
  return { id: new URL(origin).hostname, name: `Stadtstube ${name}`, origin };
}
