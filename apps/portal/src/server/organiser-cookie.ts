import "server-only";
import { cookies, headers } from "next/headers";
import type { OpenedAccountSession } from "@stadtstube/domain";

import { env } from "@/env";

/**
 * The one cookie of the portal. Only who signs in to organise gets it, by their own wish and for no
 * other purpose (decision 0041); guests and hosts never do.
 */
async function isSecure(): Promise<boolean> {
  const proto = (await headers()).get("x-forwarded-proto");
  return env().TRUSTED_PROXIES > 0 && proto === "https";
}

/** Browsers keep `__Host-` to exactly this host and to https (RFC 6265bis, section 4.1.3). */
const nameOf = (secure: boolean) => (secure ? "__Host-stadtstube-verein" : "stadtstube-verein");

/** `Lax`: whoever presses a link in a mail is signed in; another site's form is not. */
const shapeOf = (secure: boolean) =>
  ({ httpOnly: true, secure, sameSite: "lax", path: "/" }) as const;

/** The token that the browser brought; empty if none. */
export async function readOrganiserCookie(): Promise<string> {
  return (await cookies()).get(nameOf(await isSecure()))?.value ?? "";
}

/** Hands the browser its token. */
export async function writeOrganiserCookie(session: OpenedAccountSession): Promise<void> {
  const secure = await isSecure();
  const options = { ...shapeOf(secure), expires: session.expiresAt };
  (await cookies()).set(nameOf(secure), session.token, options);
}

/** Takes the token away from the browser. */
export async function clearOrganiserCookie(): Promise<void> {
  const secure = await isSecure();
  (await cookies()).set(nameOf(secure), "", { ...shapeOf(secure), maxAge: 0 });
}
