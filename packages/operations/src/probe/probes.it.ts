import { afterEach, describe, expect, it } from "vitest";

import { json, SmallServers, status } from "../testing/small-server";
import { LOOPBACK_ONLY } from "./allowed-networks";
import { probeBridge } from "./probe-bridge";
import { probeFocus } from "./probe-focus";
import { HostProbe } from "./probe-host";
import { probePortal } from "./probe-portal";
import { probeSignalling } from "./probe-signalling";

const LIMITS = { timeoutMs: 2_000, maxBytes: 50_000, networks: LOOPBACK_ONLY };
const servers = new SmallServers();
afterEach(() => servers.close());

describe("a look at a bridge", () => {
  it("believes the health check over the figures", async () => {
    const url = await servers.start({
      "/about/health": status(500),
      "/colibri/stats": json({ healthy: true, stress_level: 0.1 }),
    });
    expect(await probeBridge(url, LIMITS)).toMatchObject({
      healthy: false,
      figures: { stress: 0.1 },
    });
  });
});

describe("a look at the focus", () => {
  const stats = {
    conferences: 4,
    participants: "17",
    bridge_selector: { bridge_count: 3, operational_bridge_count: 2, bridge_version_count: 1 },
  };

  it("brings what it knows of its bridges", async () => {
    const url = await servers.start({ "/about/health": status(200), "/stats": json(stats) });
    expect(await probeFocus(url, LIMITS)).toMatchObject({
      healthy: true,
      figures: { conferences: 4, participants: 17, bridges: 3, operationalBridges: 2 },
    });
  });

  it("is well without a health check, ill with a failing one", async () => {
    const without = await servers.start({ "/stats": json(stats) });
    expect(await probeFocus(without, LIMITS)).toMatchObject({ healthy: true });
    const failing = await servers.start({ "/about/health": status(503), "/stats": json({}) });
    expect(await probeFocus(failing, LIMITS)).toMatchObject({ healthy: false, figures: {} });
  });
});

describe("a look at the signalling", () => {
  it("adds a metric up over its labels and ignores its neighbours", async () => {
    const url = await servers.start({
      "/metrics": (response) =>
        response.end(
          [
            "# HELP prosody_mod_muc__live_room Rooms",
            'prosody_mod_muc__live_room{host="conference.example.org"} 5',
            'prosody_mod_muc__live_room{host="breakout.example.org"} 2',
            'prosody_mod_c2s__connections{host="example.org",type="c2s"} 1.3e1',
            "prosody_mod_c2s__connections_total 900",
          ].join("\n"),
        ),
    });
    expect((await probeSignalling(url, LIMITS)).figures).toEqual({
      conferences: 7,
      participants: 13,
    });
  });

  it("takes a page without any of it for nonsense", async () => {
    const url = await servers.start({ "/metrics": (response) => response.end("up 1\n") });
    await expect(probeSignalling(url, LIMITS)).rejects.toMatchObject({ code: "probe.malformed" });
  });
});

describe("a look at a web app", () => {
  it("brings its own verdict and how long it took", async () => {
    const url = await servers.start({ "/api/health": status(503) });
    const { healthy, figures } = await probePortal(url, LIMITS);
    expect(healthy).toBe(false);
    expect(figures.responseMs).toBeGreaterThan(0);
    expect(figures.certificateDays).toBeUndefined();
  });
});

describe("a look at this machine", () => {
  it("brings shares between nothing and everything", async () => {
    const probe = new HostProbe("/");
    await probe.look();
    const { figures } = await probe.look();
    for (const value of [figures.diskShare, figures.memoryShare]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
