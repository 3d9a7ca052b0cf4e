import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

const trusted = new Set(["127.0.0.1"]);

function address(peer: string, forwarded?: string): string {
  const request = {
    socket: { remoteAddress: peer } as IncomingMessage["socket"],
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  };
  return clientAddress(request, trusted);
}

describe("clientAddress", () => {
  it("is the peer's unless a trusted proxy says otherwise", () => {
    expect(address("192.0.2.7")).toBe("192.0.2.7");
    expect(address("192.0.2.7", "198.51.100.1")).toBe("192.0.2.7");
    expect(address("127.0.0.1", "198.51.100.1")).toBe("198.51.100.1");
    expect(address("::ffff:127.0.0.1", "::ffff:198.51.100.1")).toBe("198.51.100.1");
  });

  it("counts a whole /64 of IPv6 as one, however its addresses are written", () => {
    const written = ["2001:db8::1", "2001:DB8:0:0:ffff::9", "2001:0db8:0000:0000:1:2:3:4"];
    const counted = written.flatMap((one) => [address(one), address("127.0.0.1", one)]);
    expect(new Set(counted)).toEqual(new Set(["2001:db8:0:0::/64"]));
    expect(address("2001:db8:0:1::1")).toBe("2001:db8:0:1::/64");
  });

  it("believes only what the proxy added itself, and only addresses", () => {
    expect(address("127.0.0.1", "203.0.113.9, 198.51.100.1")).toBe("198.51.100.1");
    expect(address("127.0.0.1", "nonsense")).toBe("127.0.0.1");
    expect(address("127.0.0.1")).toBe("127.0.0.1");
  });
});
