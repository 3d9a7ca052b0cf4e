import { describe, expect, it } from "vitest";

import type { SelectedCandidatePair } from "../diagnostics";
import { judgeRoute } from "./judge-route";

const direct: SelectedCandidatePair = {
  localType: "host",
  remoteType: "host",
  protocol: "udp",
  relayProtocol: "",
  roundTripMs: 20,
  availableOutgoingBps: null,
};

describe("judgeRoute", () => {
  it.each<[Partial<SelectedCandidatePair>, string, string]>([
    [{}, "good", "direct"],
    [{ localType: "srflx" }, "good", "direct"],
    [{ protocol: "tcp" }, "limited", "tcp-instead"],
    [{ localType: "relay", relayProtocol: "udp" }, "limited", "relayed"],
    [{ localType: "relay" }, "limited", "relayed"],
    [{ localType: "relay", relayProtocol: "tls" }, "limited", "tcp-instead"],
    [{ localType: "relay", relayProtocol: "tcp" }, "limited", "tcp-instead"],
  ])("judges %o as %s: %s", (fields, verdict, finding) => {
    expect(judgeRoute({ ...direct, ...fields })).toMatchObject({ verdict, finding });
  });

  it("calls a test without media what it is", () => {
    expect(judgeRoute(null)).toMatchObject({ verdict: "bad", finding: "no-media" });
  });
});
