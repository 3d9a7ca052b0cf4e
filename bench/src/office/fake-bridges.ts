/** Bridges that are only figures: one process listens on many ports of the loopback address. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Bridges that answer until they are closed. */
export interface FakeBridges {
  readonly urls: readonly string[];
  close(): void;
}

/** Starts `count` of them; each answers the health check and the figures as a real one does. */
export async function startFakeBridges(count: number): Promise<FakeBridges> {
  const servers: Server[] = [];
  const urls: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const server = createServer((request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(request.url === "/colibri/stats" ? JSON.stringify(figures(index)) : "");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    servers.push(server);
  }
  return { urls, close: () => servers.forEach((server) => void server.close()) };
}

/** Keys as documented by Jitsi Videobridge. */
function figures(index: number): object {
  const endpoints = (index * 7) % 60;
  return {
    stress_level: endpoints / 100,
    conferences: Math.ceil(endpoints / 5),
    endpoints,
    largest_conference: Math.min(endpoints, 12),
    bit_rate_download: endpoints * 900,
    bit_rate_upload: endpoints * 2_800,
    incoming_loss: 0.001,
    outgoing_loss: 0.002,
    rtt_aggregate: 24 + (index % 9),
    endpoints_with_high_outgoing_loss: 0,
    total_ice_failed: index,
    total_ice_succeeded: 40_000 + index,
    muc_clients_configured: 1,
    muc_clients_connected: 1,
    mucs_configured: 1,
    mucs_joined: 1,
    drain: false,
    healthy: true,
    version: "2.3.247",
  };
}
