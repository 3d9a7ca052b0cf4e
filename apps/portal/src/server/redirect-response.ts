import "server-only";

/**
 * Answers a form with the next page. The address is relative, so it stays on the host name that was
 * asked for; 303 makes the browser fetch it with GET. A fragment reaches the browser only.
 */
export function redirectResponse(path: `/${string}`): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, "cache-control": "no-store" },
  });
}
