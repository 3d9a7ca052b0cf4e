import { afterEach, describe, expect, it } from "vitest";

import type { ConferenceName } from "@stadtstube/domain";

import { allowedNetworks, LOOPBACK_ONLY } from "../probe/allowed-networks";
import { SmallServers, status } from "../testing/small-server";

import { conferenceEnder } from "./end-conference";

const servers = new SmallServers();
afterEach(() => servers.close());

const CONFERENCE = "0b7e" as ConferenceName;
const mucDomain = "conference.localhost";
const address = "/end-meeting?conference=0b7e%40conference.localhost";

describe("the end of a conference", () => {
  it.each([200, 404])("is asked of the address that jitsi-meet has for it: %i", async (answer) => {
    const heard: string[] = [];
    const url = await servers.start({
      [address]: (response, request) => {
        heard.push(`${request.method} ${request.url}`);
        response.writeHead(answer).end();
      },
    });
    await conferenceEnder({ url, mucDomain }, LOOPBACK_ONLY)(CONFERENCE);
    expect(heard).toEqual([`POST ${address}`]);
  });

  it("fails when the server wants a token or is somewhere forbidden", async () => {
    const url = await servers.start({ [address]: status(401) });
    const end = conferenceEnder({ url, mucDomain }, LOOPBACK_ONLY);
    await expect(end(CONFERENCE)).rejects.toThrow("401");
    const elsewhere = conferenceEnder({ url, mucDomain }, allowedNetworks("192.0.2.0/24"));
    await expect(elsewhere(CONFERENCE)).rejects.toMatchObject({ code: "probe.not-allowed" });
  });
});
