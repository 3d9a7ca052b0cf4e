import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { Metrics } from "./create-metrics";
import type { MetricsAddress } from "./metrics-address";

/** A page of metrics that is being served; whoever opened it closes it. */
export interface MetricsServer {
  /** The one that was taken where 0 was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

/** Prometheus asks with a handful of connections; nobody else has business here. */
const LIMITS = { requestTimeout: 5_000, headersTimeout: 5_000, keepAliveTimeout: 20_000 };
const MOST_CONNECTIONS = 16;

/**
 * Serves `GET /metrics` for Prometheus, and nothing else, on an address of its own: no proxy that
 * serves residents can lead there by mistake. Rejects when the port is taken. Does not keep the
 * process alive.
 */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: MetricsAddress,
): Promise<MetricsServer> {
  const server = createServer(LIMITS, (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.expose().then(
      ({ contentType, body }) => response.writeHead(200, { "content-type": contentType }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
