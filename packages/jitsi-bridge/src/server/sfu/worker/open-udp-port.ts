/** Binds the worker's one UDP port. */
import { createSocket } from "node:dgram";
import { SfuError } from "../sfu-error";
import type { MediaCore, UdpEndpoint } from "./media-core";

/** The media core insists on a range of this many ports, beginning at an even one … */
const RANGE = 50;
/** … and picks one at random; about 50 attempts of a millisecond each are usual. */
const MAX_ATTEMPTS = 5_000;

/**
 * Opens exactly `port`, or any free one for 0. Throws `sfu.port-busy` when somebody else has it.
 */
export async function openUdpPort(
  core: MediaCore,
  port: number,
  addresses: readonly string[],
): Promise<UdpEndpoint> {
  if (port === 0) return core.createEndpoint(addresses);
  await assertFree(port);
  const even = port - (port % 2);
  core.setPortRange(even, even + RANGE);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const endpoint = core.createEndpoint(addresses);
    if (endpoint.getLocalPort() === port) return endpoint;
    endpoint.stop();
  }
  throw new SfuError("sfu.port-busy", `UDP ${port}`);
}

function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket("udp4");
    socket.once("error", (cause) => {
      socket.close();
      reject(new SfuError("sfu.port-busy", `UDP ${port}`, cause));
    });
    socket.bind(port, () => socket.close(() => resolve()));
  });
}
