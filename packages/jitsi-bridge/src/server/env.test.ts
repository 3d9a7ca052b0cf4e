import { describe, expect, it } from "vitest";
import { readMediaEnv } from "./env";

const secret = "0123456789abcdef0123456789abcdef";
const minimal = {
  MEDIA_GRANT_KEYS: `k1:${secret}`,
  MEDIA_ALLOWED_ORIGINS: "http://localhost:3000",
};

describe("readMediaEnv", () => {
  it("needs only a key and an origin", () => {
    const result = readMediaEnv(minimal);
    expect(result).toMatchObject({
      ok: true,
      logLevel: "info",
      config: {
        publicPort: 3002,
        privatePort: 3003,
        baseUdpPort: 10_000,
        allowedOrigins: ["http://localhost:3000"],
        grant: { keys: [{ kid: "k1", secret }], issuer: "stadtstube", audience: "jitsi" },
      },
    });
  });

  it("reads everything else", () => {
    const result = readMediaEnv({
      ...minimal,
      MEDIA_PORT: "0",
      MEDIA_BIND: "0.0.0.0",
      MEDIA_ANNOUNCED_ADDRESSES: "192.0.2.7, 2001:db8::7",
      MEDIA_ALLOWED_ORIGINS: "https://a.example/,https://B.example:443",
      MEDIA_LIBRARY_DIR: "/srv/lib",
      MEDIA_WORKERS: "3",
      MEDIA_WORKER_WEIGHTS: "1, 0.5,2",
      MEDIA_PUBLIC_URL: "https://media.example/",
      MEDIA_MAX_PARTICIPANTS: "20",
      LOG_LEVEL: "warn",
    });
    expect(result).toMatchObject({
      ok: true,
      logLevel: "warn",
      config: {
        publicPort: 0,
        bindAddress: "0.0.0.0",
        announcedAddresses: ["192.0.2.7", "2001:db8::7"],
        allowedOrigins: ["https://a.example", "https://b.example"],
        libraryDir: "/srv/lib",
        workers: 3,
        workerWeights: [1, 0.5, 2],
        publicUrl: "https://media.example",
        limits: { maxParticipants: 20 },
      },
    });
  });

  it("reads TURN servers, which need their secret and the secret them", () => {
    const turn = {
      MEDIA_TURN_SERVERS: "turns:relay.example:443, turn:relay.example",
      MEDIA_TURN_SECRET: "a-secret-shared-with-coturn",
    };
    const result = readMediaEnv({ ...minimal, ...turn });
    expect(result.ok && result.config.turn).toEqual({
      secret: turn.MEDIA_TURN_SECRET,
      servers: [
        { type: "turns", host: "relay.example", port: 443, transport: "tcp" },
        { type: "turn", host: "relay.example", port: 3478, transport: "udp" },
      ],
    });
    for (const broken of [
      { MEDIA_TURN_SERVERS: turn.MEDIA_TURN_SERVERS },
      { MEDIA_TURN_SECRET: turn.MEDIA_TURN_SECRET },
      { ...turn, MEDIA_TURN_SERVERS: "relay.example" },
      { ...turn, MEDIA_TURN_SECRET: "short" },
    ]) {
      const refused = readMediaEnv({ ...minimal, ...broken });
      expect(refused).toMatchObject({ ok: false });
      expect(JSON.stringify(refused)).not.toContain(turn.MEDIA_TURN_SECRET);
    }
  });

  it("treats empty as absent: a key has no default", () => {
    const result = readMediaEnv({ ...minimal, MEDIA_GRANT_KEYS: "", MEDIA_BIND: "" });
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? [] : result.faults).toHaveLength(1);
  });

  it("names all faults at once and no secret", () => {
    const result = readMediaEnv({
      MEDIA_GRANT_KEYS: "k1:hush-hush",
      MEDIA_ALLOWED_ORIGINS: "*",
      MEDIA_PORT: "70000",
      MEDIA_UDP_PORT: "ten",
      MEDIA_BIND: "everywhere",
      MEDIA_ANNOUNCED_ADDRESSES: "media.example",
      MEDIA_WORKERS: "0",
      MEDIA_WORKER_WEIGHTS: "1,0",
      MEDIA_PUBLIC_URL: "media.example",
      LOG_LEVEL: "loud",
    });
    const faults = result.ok ? [] : result.faults;
    expect(faults.map((fault) => fault.split(":")[0])).toEqual([
      "MEDIA_PORT",
      "MEDIA_BIND",
      "MEDIA_UDP_PORT",
      "MEDIA_ANNOUNCED_ADDRESSES",
      "MEDIA_GRANT_KEYS",
      "MEDIA_ALLOWED_ORIGINS",
      "MEDIA_WORKER_WEIGHTS",
      "MEDIA_WORKERS",
      "MEDIA_PUBLIC_URL",
      "LOG_LEVEL",
    ]);
    expect(faults.join()).not.toContain("hush-hush");
  });
});
