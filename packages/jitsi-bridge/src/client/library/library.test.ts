import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPTIONS, setUp } from "../testing/scripted-meeting";
import { eventually } from "../../testing/eventually";
import { grantExpired } from "./grant-expiry";
import { conferenceFailure, signallingFailure } from "./library-failures";
import { conferenceOptions, connectionOptions, initOptions } from "./library-options";
import { isJitsiLibrary } from "./library-surface";
import {
  figuresOf,
  occupantOf,
  participantOf,
  raisedHandOf,
  timeOf,
  trackOf,
} from "./library-values";

const grant = (claims: unknown) => `h.${btoa(JSON.stringify(claims)).replace(/=+$/, "")}.s`;

describe("what the library is given", () => {
  it("flags go where either generation reads them, nothing is analysed, stored or told to others", () => {
    const init = initOptions();
    const connection = connectionOptions(OPTIONS);
    expect(init["flags"]).toEqual(connection["flags"]);
    for (const options of [init, connection, conferenceOptions()]) {
      expect(options).toMatchObject({ disableThirdPartyRequests: true });
      expect(options["analytics"]).toEqual({ disabled: true, rtcstatsEnabled: false });
    }
    expect(conferenceOptions()).toMatchObject({
      p2p: { enabled: false, stunServers: [] },
      videoQuality: { codecPreferenceOrder: ["VP8"] },
    });
  });

  it("the room is in the address, whatever the address already asks", () => {
    const service = (serviceUrl: string) =>
      connectionOptions({ ...OPTIONS, serviceUrl })["serviceUrl"];
    expect(service("ws://m/x")).toBe("ws://m/x?room=birke-anker-wolke");
    expect(service("ws://m/x?a=b")).toBe("ws://m/x?a=b&room=birke-anker-wolke");
  });

  it("is initialised once, however many meetings follow", async () => {
    const { script, client } = setUp("current");
    client.join().catch(() => undefined);
    await eventually(() => (script.connection.connected ? undefined : "not connecting"));
    expect(script.initOptions).toHaveLength(1);
    expect(script.connection.connected).toEqual({ name: OPTIONS.room });
    await client.leave();
  });

  it("anything else left behind by a script is not taken for it", () => {
    expect(isJitsiLibrary(setUp("2022").script.library)).toBe(true);
    for (const value of [undefined, null, 1, {}, { init: () => undefined }]) {
      expect(isJitsiLibrary(value)).toBe(false);
    }
  });
});

describe("what the library says", () => {
  it("a refusal of an expired grant is explained by the grant itself", () => {
    expect(conferenceFailure("conference.authenticationRequired", true)).toBe("grant-expired");
    expect(conferenceFailure("conference.max_users", true)).toBe("full");
    expect(signallingFailure("connection.passwordRequired", undefined, true)).toBe("grant-expired");
    expect(signallingFailure("connection.passwordRequired", undefined, false)).toBe(
      "grant-refused",
    );
  });

  it("reads the grant's expiry, and takes no unreadable grant for expired", () => {
    expect(grantExpired(grant({ exp: 10 }), 10_000)).toBe(true);
    expect(grantExpired(grant({ exp: 10 }), 9_999)).toBe(false);
    for (const one of ["", "a.b.c", grant(null), grant({}), grant({ exp: "10" })]) {
      expect(grantExpired(one, 10_000)).toBe(false);
    }
  });

  it("reads raised hands, old and new", () => {
    expect(raisedHandOf("1700", 5)).toBe(1700);
    expect(raisedHandOf("true", 5)).toBe(5);
    for (const lowered of ["0", "", undefined, "false", "-3", {}]) {
      expect(raisedHandOf(lowered, 5)).toBeNull();
    }
  });

  it("reads times of delayed messages and occupants of addresses", () => {
    expect(timeOf("2026-01-02T03:04:05Z")).toBe(Date.UTC(2026, 0, 2, 3, 4, 5));
    expect(timeOf(undefined)).toBeNull();
    expect(timeOf("yesterday")).toBeNull();
    expect(occupantOf("r@conference.localhost/b0b0b0b0")).toBe("b0b0b0b0");
    expect(occupantOf("r@conference.localhost")).toBeNull();
  });

  it("nothing it may ever say makes a reader throw", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const reads = [figuresOf, occupantOf, participantOf, trackOf, timeOf];
        for (const read of reads) expect(() => read(value)).not.toThrow();
        expect(() => raisedHandOf(value, 1)).not.toThrow();
      }),
    );
  });
});
