import type { IncomingMessage } from "node:http";

/** A host and perhaps a port as they may stand in an address (RFC 3986 section 3.2.2), nothing else. */
const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?$/i;

/** The parts of a request this decision rests on. */
export type ConnectingRequest = Pick<IncomingMessage, "headers"> & {
  readonly socket: Pick<IncomingMessage["socket"], "localAddress" | "localPort">;
};

/**
 * Under which `ws(s)://host[:port]` a client that connected this way reaches this server again.
 *
 * Configured, it is the public address. Otherwise the host it asked for, secured exactly when its page
 * is (`Origin`): a browser refuses the other combination, so nothing a proxy adds must be trusted.
 */
export function webSocketBase(request: ConnectingRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/^http/, "ws");
  const { host, origin } = request.headers;
  const reached = host !== undefined && HOST.test(host) ? host : localHost(request);
  return `${origin?.startsWith("https:") ? "wss" : "ws"}://${reached}`;
}

function localHost({ socket }: ConnectingRequest): string {
  const address = (socket.localAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  return `${address.includes(":") ? `[${address}]` : address}:${socket.localPort}`;
}
