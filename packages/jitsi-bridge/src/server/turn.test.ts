import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { externalServices } from "../protocol/extdisco";
import { serialiseXml } from "../protocol/xml/serialise";
import { parseTurnServer, turnServices } from "./turn";

const SECRET = "a-secret-shared-with-coturn";

describe("an address of a TURN server", () => {
  it.each([
    ["turn:relay.example", { type: "turn", host: "relay.example", port: 3478, transport: "udp" }],
    [
      "turns:relay.example:443?transport=tcp",
      { type: "turns", host: "relay.example", port: 443, transport: "tcp" },
    ],
    [
      "turn:[2001:db8::1]:3479?transport=tcp",
      { type: "turn", host: "2001:db8::1", port: 3479, transport: "tcp" },
    ],
  ])("%s is understood", (text, expected) => {
    expect(parseTurnServer(text)).toEqual(expected);
  });

  it.each([
    "",
    "stun:relay.example",
    "turn:",
    "turn:x:0",
    "turn:x:70000",
    "turn:a b",
    "turn:x?y=z",
  ])("%s is refused", (text) => {
    expect(parseTurnServer(text)).toBeUndefined();
  });
});

describe("credentials", () => {
  const servers = ["turn:relay.example", "turns:relay.example:443"].flatMap(
    (text) => parseTurnServer(text) ?? [],
  );

  it("hold for the time in their name and are what coturn computes from the shared secret", () => {
    const services = turnServices({ servers, secret: SECRET, lifetimeSeconds: 600 }, 1_000_000);
    expect(services).toHaveLength(2);
    for (const { username = "", password, expiresAtMs } of services) {
      expect(username).toMatch(/^1600:[0-9a-f]{12}$/);
      expect(password).toBe(createHmac("sha1", SECRET).update(username).digest("base64"));
      expect(expiresAtMs).toBe(1_600_000);
    }
    expect(serialiseXml(externalServices(services))).not.toContain(SECRET);
  });

  it("are different for everybody", () => {
    const names = Array.from({ length: 50 }, () => turnServices({ servers, secret: SECRET }, 0)[0]);
    expect(new Set(names.map((service) => service?.username)).size).toBe(50);
  });
});
