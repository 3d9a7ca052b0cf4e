import "server-only";
import { headers } from "next/headers";

import { env } from "@/env";

/**
 * The portal's own address as the visitor sees it, e.g. `https://treffen.musterstadt.example`.
 *
 * Call it only where the town was found by this request's host name: then the name is one of ours
 * and not something a stranger wrote into a header.
 */
export async function publicOrigin(): Promise<string> {
  const sent = await headers();
  const proxied = env().TRUSTED_PROXIES > 0 && sent.get("x-forwarded-proto") === "https";
  return `${proxied ? "https" : "http"}://${sent.get("host") ?? ""}`;
}
