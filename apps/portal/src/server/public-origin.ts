import "server-only";
import { headers } from "next/headers";

import { originOf } from "./origin-of";

/**
 * The portal's own address as the visitor sees it, e.g. `https://treffen.musterstadt.example`.
 *
 * Call it only where the town was found by this request's host name: then the name is one of ours
 * and not something a stranger wrote into a header.
 */
export async function publicOrigin(): Promise<string> {
  return originOf(await headers());
}
