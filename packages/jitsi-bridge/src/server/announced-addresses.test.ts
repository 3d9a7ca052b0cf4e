import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { defaultAnnouncedAddresses } from "./announced-addresses";

const v4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: "IPv4",
  netmask: "255.255.255.0",
  mac: "00:00:00:00:00:00",
  cidr: null,
});
const v6: NetworkInterfaceInfo = {
  ...v4("fe80::1"),
  family: "IPv6",
  scopeid: 2,
};

describe("defaultAnnouncedAddresses", () => {
  it("is loopback and every IPv4 address of this machine, once", () => {
    const interfaces = {
      lo: [v4("127.0.0.1", true)],
      eth0: [v4("192.0.2.7"), v6],
      wlan0: [v4("198.51.100.3"), v4("192.0.2.7")],
      down: undefined,
    };
    expect(defaultAnnouncedAddresses(interfaces)).toEqual([
      "127.0.0.1",
      "192.0.2.7",
      "198.51.100.3",
    ]);
  });
});
