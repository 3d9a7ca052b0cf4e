import "server-only";
import { cookies } from "next/headers";
import type { OpenedSession } from "@stadtstube/domain";

import { env } from "@/env";

/** Browsers keep `__Host-` to exactly this host and to https (RFC 6265bis, section 4.1.3). */
function isSecure(): boolean {
  return env().ADMIN_ORIGIN.startsWith("https:");
}

function sessionCookie(): string {
  return isSecure() ? "__Host-stadtstube-verwaltung" : "stadtstube-verwaltung";
}

const shape = () => ({ httpOnly: true, secure: isSecure(), path: "/" });

/** The token that the browser brought; empty if none. */
export async function readSessionCookie(): Promise<string> {
  return (await cookies()).get(sessionCookie())?.value ?? "";
}

/** Hands the browser its token. */
export async function writeSessionCookie({ token, expiresAt }: OpenedSession): Promise<void> {
  const options = { ...shape(), sameSite: "strict", expires: expiresAt } as const;
  (await cookies()).set(sessionCookie(), token, options);
}

/** Takes the token away from the browser. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookie(), "", { ...shape(), sameSite: "strict", maxAge: 0 });
}

function attemptCookie(): string {
  return isSecure() ? "__Host-stadtstube-rueckweg" : "stadtstube-rueckweg";
}

/**
 * Binds an attempt to sign in elsewhere to this browser. `Lax`: the way back comes from another site,
 * and a stricter cookie would not come along.
 */
export async function writeAttemptCookie(id: string): Promise<void> {
  (await cookies()).set(attemptCookie(), id, { ...shape(), sameSite: "lax", maxAge: 300 });
}

/** The attempt that this browser began, and forgets it. */
export async function takeAttemptCookie(): Promise<string> {
  const jar = await cookies();
  const id = jar.get(attemptCookie())?.value ?? "";
  jar.set(attemptCookie(), "", { ...shape(), sameSite: "lax", maxAge: 0 });
  return id;
}
