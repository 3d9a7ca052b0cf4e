import type { InstallationContext } from "../installation-context";

import { keepChallenge, takeChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
import { findLink } from "./one-time-link";

/** What has to survive the way to the town's sign-in service and back (OpenID Connect Core 1.0). */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636. */
  readonly codeVerifier: string;
}

/**
 * Keeps an attempt to sign in by the town's own service; with the secret of a link, to redeem it.
 * Returns the id by which the way back finds it. Throws `staff.link-void`, `rate-limit.exceeded`.
 */
export async function beginOidc(
  ctx: InstallationContext,
  attempt: OidcAttempt,
  linkSecret?: string,
): Promise<string> {
  await limitSignIn(ctx);
  return ctx.transaction(async (tx) => {
    const link =
      linkSecret === undefined ? undefined : await findLink(ctx, tx, { secret: linkSecret });
    return keepChallenge(ctx, tx, {
      purpose: "oidc",
      challenge: JSON.stringify(attempt),
      ...(link === undefined ? {} : { linkId: link.id }),
    });
  });
}

/** The attempt again, once. Throws `staff.refused`. */
export async function takeOidc(
  ctx: InstallationContext,
  id: string,
): Promise<OidcAttempt & { readonly linkId: string | null }> {
  const { challenge, linkId } = await takeChallenge(ctx, id, "oidc");
  return { ...(JSON.parse(challenge) as OidcAttempt), linkId };
}
