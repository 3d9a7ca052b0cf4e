import { describe, expect, it } from "vitest";

import { allowedNetworks, LOOPBACK_ONLY } from "./allowed-networks";

describe("the networks the worker may talk to", () => {
  it.each([
    ["127.0.0.1", true],
    ["127.8.9.1", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["10.0.0.1", false],
    ["169.254.169.254", false],
    ["::ffff:10.0.0.1", false],
    ["localhost", false],
    ["", false],
  ])("by default: %s: %s", (address, allowed) => {
    expect(LOOPBACK_ONLY.allows(address)).toBe(allowed);
  });

  it("are those of the list and no other", () => {
    const networks = allowedNetworks("10.1.0.0/16, fd00::/8,192.0.2.7");
    expect(["10.1.2.3", "fd12::1", "192.0.2.7"].map((one) => networks.allows(one))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["10.2.0.1", "fe80::1", "127.0.0.1"].map((one) => networks.allows(one))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each(["", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "example.org", "::/129", "1.2.3.4/-1"])(
    "refuses %j as a list",
    (list) => {
      expect(() => allowedNetworks(list)).toThrow(TypeError);
    },
  );
});
