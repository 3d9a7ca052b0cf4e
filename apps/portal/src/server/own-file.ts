import "server-only";
import { DomainError } from "@stadtstube/domain";

import { isCrossSite } from "./is-cross-site";
import { redirectResponse } from "./redirect-response";

/** A file for whoever organises. */
export interface OwnFile {
  readonly name: string;
  readonly type: string;
  /** What is in it; throws where this person may not have it. */
  readonly read: () => Promise<string>;
}

/** Hands an organiser a file of their own; whoever may not have it is sent to the clubs' page. */
export async function ownFile(request: Request, file: OwnFile): Promise<Response> {
  if (isCrossSite(request.headers)) return redirectResponse("/verein");
  try {
    return new Response(await file.read(), {
      headers: {
        "content-type": `${file.type}; charset=utf-8`,
        "content-disposition": `attachment; filename="${file.name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return redirectResponse("/verein");
    throw error;
  }
}
