import type { SelectedCandidatePair } from "../diagnostics";
import { type CheckResult, checkResult } from "./check-result";

/** What was found about UDP, by which sound and picture travel best. */
export type UdpFinding = "direct" | "relayed" | "tcp-instead" | "no-media";

/**
 * Judges the route that media really took (RFC 8445: the selected pair); null: none came about.
 *
 * With a relay, the first leg decides: a client that reaches TURN by UDP has UDP.
 */
export function judgeRoute(pair: SelectedCandidatePair | null): CheckResult<UdpFinding> {
  if (pair === null) return checkResult("bad", "no-media");
  if (pair.localType === "relay") {
    return pair.relayProtocol === "udp" || pair.relayProtocol === ""
      ? checkResult("limited", "relayed")
      : checkResult("limited", "tcp-instead");
  }
  return pair.protocol === "udp"
    ? checkResult("good", "direct")
    : checkResult("limited", "tcp-instead");
}
