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
    expect(address("::ffff:127.0.0.1", "2001:db8::1")).toBe("2001:db8::1");
  });

  it("believes only what the proxy added itself, and only addresses", () => {
    expect(address("127.0.0.1", "203.0.113.9, 198.51.100.1")).toBe("198.51.100.1");
    expect(address("127.0.0.1", "nonsense")).toBe("127.0.0.1");
    expect(address("127.0.0.1")).toBe("127.0.0.1");
  });
});
