import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ConnectionGuard } from "./connection-guard";

/** A listening HTTP server and the end of it. */
export interface HttpListener {
  readonly server: Server;
  readonly port: number;
  /** Stops listening and drops every connection, upgraded ones included. Idempotent. */
  close(): Promise<void>;
}

/** Where to listen; port 0 takes any free one. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly maxConnections: number;
}

/** Enough for a token of 4 KB in the address, cookies of a shared host and a proxy's headers. */
const MAX_HEADER_BYTES = 16 * 1024;

/** Starts an HTTP server with limits on everything a stranger can stretch. Rejects when the port is taken. */
export async function listenHttp(
  address: ListenAddress,
  onRequest: RequestListener,
): Promise<HttpListener> {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
    },
    onRequest,
  );
  server.maxHeadersCount = 100;
  const guard = new ConnectionGuard(server, address.maxConnections);
  server.on("clientError", (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address.port, address.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  let closing: Promise<void> | undefined;
  return {
    server,
    port: (server.address() as AddressInfo).port,
    close: () =>
      (closing ??= new Promise((resolve) => {
        server.close(() => resolve());
        guard.dropAll();
      })),
  };
}
