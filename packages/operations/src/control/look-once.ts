import type { LookOnce } from "@stadtstube/domain";

import type { AllowedNetworks } from "../probe/allowed-networks";
import { ProbeFailure } from "../probe/failure";
import { DEFAULT_READ_LIMITS } from "../probe/read-bounded";
import { REMOTE_PROBES } from "../probe/remote-probes";

/** Looks at servers in these networks as the worker does, once and for somebody who waits. */
export function lookOnce(networks: AllowedNetworks): LookOnce {
  return async (kind, url) => {
    const probe = REMOTE_PROBES[kind];
    if (probe === undefined) return "probe.unknown-kind";
    try {
      const answer = await probe(url, { ...DEFAULT_READ_LIMITS, networks });
      return answer.healthy ? null : "probe.unhealthy";
    } catch (error) {
      return error instanceof ProbeFailure ? error.code : "probe.malformed";
    }
  };
}
