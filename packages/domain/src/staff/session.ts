import type { InstallationTransaction } from "@stadtstube/prisma";

import { recordChange } from "../audit/record-change";
import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";
import { randomUuid } from "../random-uuid";
import { drawSecret, hashSecret } from "../rooms/secret";

/** Somebody is signed in now. */
export interface OpenedSession {
  /** For the cookie, 43 characters base64url; stored as a hash only. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs somebody in, and writes that down, within the caller's transaction. */
export async function openSession(
  ctx: InstallationContext,
  tx: InstallationTransaction,
  who: { readonly staffId: StaffId; readonly method: "passkey" | "oidc"; readonly device: string },
): Promise<OpenedSession> {
  const token = drawSecret(ctx.randomness);
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + ctx.policy.staff.sessionMaxMs);
  await tx.staffSession.create({
    data: {
      ...{ id: randomUuid(ctx.randomness), staffId: who.staffId, tokenHash: hashSecret(token) },
      ...{ method: who.method, device: who.device.slice(0, 60), expiresAt },
      ...{ createdAt: now, lastSeenAt: now },
    },
  });
  await recordChange(ctx, tx, {
    action: "staff.sign-in",
    place: "installation",
    subject: who.staffId,
    details: { method: who.method },
  });
  return { token, expiresAt };
}
