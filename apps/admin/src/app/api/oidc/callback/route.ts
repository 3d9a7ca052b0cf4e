import { DomainError, signInByOidc, takeOidc } from "@stadtstube/domain";

import { oidcClient } from "@/server/oidc";
import { readDevice } from "@/server/read-device";
import { takeAttemptCookie, writeSessionCookie } from "@/server/session-cookie";
import { visitorContext } from "@/server/signed-in";

export const dynamic = "force-dynamic";

/** The way back from the town's sign-in service. */
export async function GET(request: Request): Promise<Response> {
  try {
    const context = await visitorContext();
    const { linkId, ...attempt } = await takeOidc(context, await takeAttemptCookie());
    const identity = await oidcClient().finish(new URL(request.url).search, attempt);
    const device = await readDevice();
    await writeSessionCookie(await signInByOidc(context, { ...identity, linkId, device }));
    return onward("/");
  } catch (error) {
    // What the service or the way back got wrong is nobody's fault here: refused is all to say.
    const code = error instanceof DomainError ? error.code : "staff.refused";
    return onward(`/anmelden?fehler=${code.replace(/[^a-z.-]/g, "")}`);
  }
}

/**
 * Goes on by a page of our own: a redirect would still count as coming from the other site, and the
 * browser would leave the strict cookie behind.
 */
function onward(path: string): Response {
  const html = `<!doctype html><meta http-equiv="refresh" content="0;url=${path}"><title>…</title>`;
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
