import { afterEach, describe, expect, it } from "vitest";

import { allowedNetworks, LOOPBACK_ONLY } from "../probe/allowed-networks";
import { SmallServers, status } from "../testing/small-server";

import { lookOnce } from "./look-once";

const servers = new SmallServers();
afterEach(() => servers.close());

describe("one look for somebody who waits", () => {
  it("is without failure only where the server is well", async () => {
    const well = await servers.start({ "/api/health": status(200) });
    const ill = await servers.start({ "/api/health": status(503) });
    expect(await lookOnce(LOOPBACK_ONLY)("portal", well)).toBeNull();
    expect(await lookOnce(LOOPBACK_ONLY)("portal", ill)).not.toBeNull();
  });

  it("reaches no forbidden network, and nothing without an address", async () => {
    const well = await servers.start({ "/api/health": status(200) });
    const elsewhere = lookOnce(allowedNetworks("192.0.2.0/24"));
    expect(await elsewhere("portal", well)).toBe("probe.not-allowed");
    expect(await elsewhere("host", well)).toBe("probe.unknown-kind");
  });
});
