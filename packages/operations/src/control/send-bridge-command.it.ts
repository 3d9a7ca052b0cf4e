import { afterEach, describe, expect, it } from "vitest";

import { allowedNetworks, LOOPBACK_ONLY } from "../probe/allowed-networks";
import { type Answering, SmallServers, status } from "../testing/small-server";
import { sendBridgeCommand } from "./send-bridge-command";

const servers = new SmallServers();
afterEach(() => servers.close());

describe("a command to a bridge", () => {
  it("reaches the address that Jitsi Videobridge documents", async () => {
    const heard: string[] = [];
    const hear: Answering = (response, request) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
      request.on("end", () => {
        heard.push(`${request.method} ${request.url} ${body}`);
        response.end();
      });
    };
    const url = await servers.start({
      "/colibri/drain/enable": hear,
      "/colibri/drain/disable": hear,
      "/colibri/shutdown": hear,
    });
    const send = sendBridgeCommand(LOOPBACK_ONLY);
    for (const command of ["drain", "undrain", "shut-down"] as const) await send(url, command);
    expect(heard).toEqual([
      "POST /colibri/drain/enable ",
      "POST /colibri/drain/disable ",
      'POST /colibri/shutdown {"graceful-shutdown":true}',
    ]);
  });

  it("fails when the bridge says no, and reaches no forbidden network", async () => {
    const url = await servers.start({ "/colibri/drain/enable": status(403) });
    await expect(sendBridgeCommand(LOOPBACK_ONLY)(url, "drain")).rejects.toThrow("403");
    const elsewhere = sendBridgeCommand(allowedNetworks("192.0.2.0/24"));
    await expect(elsewhere(url, "drain")).rejects.toMatchObject({ code: "probe.not-allowed" });
  });
});
