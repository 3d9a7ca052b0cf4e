import { BlockList, isIP } from "node:net";

import { z } from "zod";

/** Where a process shows its metrics. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** Loopback and private networks (RFC 1918, RFC 4193): whatever the public cannot reach. */
const PRIVATE = new BlockList();
PRIVATE.addSubnet("127.0.0.0", 8, "ipv4");
PRIVATE.addSubnet("10.0.0.0", 8, "ipv4");
PRIVATE.addSubnet("172.16.0.0", 12, "ipv4");
PRIVATE.addSubnet("192.168.0.0", 16, "ipv4");
PRIVATE.addAddress("::1", "ipv6");
PRIVATE.addSubnet("fc00::", 7, "ipv6");

/** The setting `<address>:<port>`, e.g. `127.0.0.1:9401` or `[::1]:9401`; only private addresses. */
export const metricsAddress = z.string().transform((text, context): MetricsAddress => {
  const [, host = "", digits = ""] = /^\[?([0-9a-f.:]+)\]?:(\d{1,5})$/i.exec(text) ?? [];
  const family = isIP(host);
  const isPrivate = family !== 0 && PRIVATE.check(host, family === 4 ? "ipv4" : "ipv6");
  if (isPrivate && Number(digits) <= 65_535) return { host, port: Number(digits) };
  context.addIssue({ code: "custom", message: "must be a private address with a port" });
  return z.NEVER;
});
