import type { IncomingMessage, ServerResponse } from "node:http";
import type { LibraryFile } from "./library-files";
import { negotiateEncoding } from "./negotiate-encoding";
import { judgeOrigin } from "./origin-policy";

/** Long enough for one meeting after another, short enough to follow an upgrade within minutes. */
const MAX_AGE_SECONDS = 600;

/** Answers GET and HEAD of one library file. The page of a portal may read it; any page may run it. */
export function serveLibrary(
  request: IncomingMessage,
  response: ServerResponse,
  file: LibraryFile,
  allowedOrigins: ReadonlySet<string>,
): void {
  const encoding = negotiateEncoding(request.headers["accept-encoding"]);
  const { origin } = request.headers;
  response.setHeader("ETag", file.etag);
  response.setHeader("Cache-Control", `public, max-age=${MAX_AGE_SECONDS}`);
  response.setHeader("Vary", "Accept-Encoding, Origin");
  // Portal and media stack may live on different origins; the portal isolates its pages (COEP).
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  if (origin !== undefined && judgeOrigin(origin, allowedOrigins) === "allowed") {
    response.setHeader("Access-Control-Allow-Origin", origin);
  }
  if (matchesEtag(request.headers["if-none-match"], file.etag)) {
    response.writeHead(304).end();
    return;
  }
  const body = file.bodies[encoding];
  response.setHeader("Content-Type", file.contentType);
  response.setHeader("Content-Length", body.byteLength);
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
}

function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((part) => part.trim().replace(/^W\//, "") === etag);
}
