import type { TownTransaction } from "@stadtstube/prisma";

import { parseRenewalToken } from "./renewal-token";
import { secretMatches } from "./secret";

/**
 * Who was let in with this renewal token, and their room; null where it proves nothing, and for who was
 * removed since.
 */
export async function findByRenewalToken(tx: TownTransaction, token: string) {
  const parts = parseRenewalToken(token);
  if (parts === null) return null;
  const admission = await tx.admission.findUnique({
    where: { id: parts.id },
    include: { room: true },
  });
  const isProven =
    admission !== null &&
    admission.revokedAt === null &&
    secretMatches(parts.secret, admission.renewalSecretHash);
  return isProven ? admission : null;
}
