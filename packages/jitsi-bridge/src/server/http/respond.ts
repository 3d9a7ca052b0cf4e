import type { ServerResponse } from "node:http";

/** Sends a small JSON document that must not be kept. */
export function respondJson(response: ServerResponse, status: number, body: unknown): void {
  respondText(response, status, JSON.stringify(body), "application/json; charset=utf-8");
}

/** Sends a short text that must not be kept. Never a detail of an error. */
export function respondText(
  response: ServerResponse,
  status: number,
  body: string,
  contentType = "text/plain; charset=utf-8",
): void {
  response
    .writeHead(status, {
      "Content-Type": contentType,
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    })
    .end(body);
}
