import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Node's own announcement of every request, made before any server looks at it. */
const REQUEST_START = "http.server.request.start";

/**
 * Takes `X-Forwarded-For` away from every request this process receives, so that Next fills in the
 * socket's address. Next keeps what a client sends: without a proxy that overwrites it, everybody
 * could be somebody else for every guess. Call it once, and only where no proxy is trusted.
 */
export function forgetClaimedAddresses(): void {
  subscribe(REQUEST_START, (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    delete request.headers["x-forwarded-for"];
  });
}
