import { describe, expect, it } from "vitest";
import { webSocketBase } from "./web-socket-base";

describe("webSocketBase", () => {
  const base = (headers: Record<string, string>, publicUrl?: string) =>
    webSocketBase(
      { headers, socket: { localAddress: "::ffff:127.0.0.1", localPort: 3002 } },
      publicUrl,
    );

  it("is what was configured", () => {
    expect(base({ host: "other" }, "https://media.example/jitsi")).toBe(
      "wss://media.example/jitsi",
    );
    expect(base({}, "http://media.example")).toBe("ws://media.example");
  });

  it("is the host the client asked for, secured when its page is", () => {
    expect(base({ host: "media.example", origin: "https://town.example" })).toBe(
      "wss://media.example",
    );
    expect(base({ host: "localhost:3002", origin: "http://localhost:3000" })).toBe(
      "ws://localhost:3002",
    );
    expect(base({ host: "[::1]:3002" })).toBe("ws://[::1]:3002");
  });

  it.each(["evil/path", "a@b", "a b", 'x"><', "host?x", ""])("does not repeat %j", (host) => {
    expect(base({ host })).toBe("ws://127.0.0.1:3002");
  });
});
