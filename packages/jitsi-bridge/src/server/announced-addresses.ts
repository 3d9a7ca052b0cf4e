import { networkInterfaces, type NetworkInterfaceInfo } from "node:os";

/**
 * Addresses browsers can send media to when nothing is configured: loopback for pages on this machine,
 * then every IPv4 address of its own. Behind address translation the public one must be configured.
 */
export function defaultAnnouncedAddresses(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): readonly string[] {
  const own = Object.values(interfaces)
    .flatMap((infos) => infos ?? [])
    .filter((info) => !info.internal && info.family === "IPv4")
    .map((info) => info.address);
  return [...new Set(["127.0.0.1", ...own])];
}
