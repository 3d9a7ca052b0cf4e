import { describe, expect, it } from "vitest";

import { clientAddress, UNKNOWN_ADDRESS } from "./client-address";

describe("clientAddress", () => {
  it.each([
    ["without a proxy takes what Next filled in", "192.0.2.7", 0, "192.0.2.7"],
    ["takes the one trusted proxy's word", "10.9.9.9, 192.0.2.7", 1, "192.0.2.7"],
    ["takes the outer of two trusted proxies", "1.1.1.1, 192.0.2.7, 10.0.0.2", 2, "192.0.2.7"],
    ["reads mapped IPv4", "::ffff:192.0.2.7", 0, "192.0.2.7"],
    ["counts IPv6 by its net", "2001:db8:1:2:3:4:5:6", 0, "2001:db8:1:2::/64"],
    ["writes out ::", "2001:db8::1", 0, "2001:db8:0:0::/64"],
    ["knows loopback", "::1", 0, "0:0:0:0::/64"],
  ])("%s", (_, header, proxies, expected) => {
    expect(clientAddress(header, proxies)).toBe(expected);
  });

  it.each([null, "", " , "])("counts %j together as unknown", (header) => {
    expect(clientAddress(header, 1)).toBe(UNKNOWN_ADDRESS);
  });

  it("bounds what a client can make it carry", () => {
    expect(clientAddress("x".repeat(10_000), 0)).toHaveLength(64);
  });
});
