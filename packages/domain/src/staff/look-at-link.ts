import type { InstallationContext } from "../installation-context";
import type { StaffRole } from "../rights/staff";

import { limitSignIn } from "./limit-sign-in";
import { findLink } from "./one-time-link";

/** What the page behind a link may show. */
export interface LinkView {
  readonly isBootstrap: boolean;
  /** Empty for the first link: whoever opens it says their name. */
  readonly displayName: string;
  readonly role: StaffRole;
}

/** Looks at a link without using it. Throws `staff.link-void`, `rate-limit.exceeded`. */
export async function lookAtLink(ctx: InstallationContext, secret: string): Promise<LinkView> {
  await limitSignIn(ctx);
  const link = await ctx.transaction((tx) => findLink(ctx, tx, { secret }));
  return {
    isBootstrap: link.isBootstrap,
    displayName: link.displayName,
    role: link.role as StaffRole,
  };
}
