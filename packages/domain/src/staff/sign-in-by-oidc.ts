import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";

import { limitSignIn } from "./limit-sign-in";
import { redeemLink } from "./redeem-link";
import { openSession, type OpenedSession } from "./session";
import { StaffError } from "./staff-error";

/** Whom the town's sign-in service has vouched for. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the service calls the person; used where a link names nobody. */
  readonly displayName: string;
  readonly linkId: string | null;
  readonly device: string;
}

/**
 * Signs in whom the town's service vouched for: by an identity known here, or by a link that makes
 * it known. Throws `staff.not-invited`, `staff.link-void`, `rate-limit.exceeded`.
 */
export async function signInByOidc(
  ctx: InstallationContext,
  identity: OidcIdentity,
): Promise<OpenedSession> {
  await limitSignIn(ctx);
  const { issuer, subject, displayName, linkId, device } = identity;
  return ctx.transaction(async (tx) => {
    const known = await tx.staff.findUnique({
      where: { oidcIssuer_oidcSubject: { oidcIssuer: issuer, oidcSubject: subject } },
    });
    if (known !== null) {
      if (known.disabledAt !== null) throw StaffError.notInvited();
      return openSession(ctx, tx, { staffId: known.id as StaffId, method: "oidc", device });
    }
    if (linkId === null) throw StaffError.notInvited();
    const oidc = { issuer, subject };
    const staffId = await redeemLink(ctx, tx, { linkId, displayName, oidc });
    return openSession(ctx, tx, { staffId, method: "oidc", device });
  });
}
