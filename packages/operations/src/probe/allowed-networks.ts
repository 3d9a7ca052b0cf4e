import { BlockList, isIP, type LookupFunction } from "node:net";
import { lookup } from "node:dns";

import { ProbeFailure } from "./failure";

/** Which addresses the worker may talk to. Names are judged by what they resolve to, when they do. */
export interface AllowedNetworks {
  allows(address: string): boolean;
}

/**
 * Reads a list such as `127.0.0.0/8, ::1, 10.1.0.0/16`. Throws TypeError naming the entry that is no
 * network.
 */
export function allowedNetworks(list: string): AllowedNetworks {
  const networks = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) {
    const [address = "", bits, ...rest] = entry.split("/");
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    const prefix = bits === undefined ? longest : Number(bits);
    const isSound = family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits ?? "0");
    if (!isSound || prefix > longest) throw new TypeError(`${entry} is no network`);
    networks.addSubnet(address, prefix, family === 4 ? "ipv4" : "ipv6");
  }
  return {
    allows: (address) => {
      const family = isIP(address);
      return family !== 0 && networks.check(address, family === 4 ? "ipv4" : "ipv6");
    },
  };
}

/** This machine only. */
export const LOOPBACK_ONLY: AllowedNetworks = allowedNetworks("127.0.0.0/8, ::1");

/**
 * Resolves names for a connection and refuses what is not allowed. The address that was judged is the
 * one that is used, so a name cannot change its meaning in between.
 */
export function guardedLookup(networks: AllowedNetworks): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "");
      const allowed = addresses.filter(({ address }) => networks.allows(address));
      const [first] = allowed;
      if (first === undefined) return callback(new ProbeFailure("probe.not-allowed"), "");
      if (options.all === true) return callback(null, allowed);
      return callback(null, first.address, first.family);
    });
  };
}

/**
 * The address behind a name or a number, for sockets that resolve nothing themselves. Throws ProbeFailure:
 * `probe.not-allowed`, or `probe.unreachable` for a name that nobody knows.
 */
export async function allowedAddress(networks: AllowedNetworks, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    guardedLookup(networks)(host, {}, (error, address) => {
      if (error === null) resolve(String(address));
      else if (error instanceof ProbeFailure) reject(error);
      else reject(new ProbeFailure("probe.unreachable", { cause: error }));
    });
  });
}
