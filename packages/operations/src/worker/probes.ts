import type { WatchedServer } from "@stadtstube/domain";

import { ProbeFailure } from "../probe/failure";
import type { Answer } from "../probe/observation";
import { probeBridge } from "../probe/probe-bridge";
import { probeFocus } from "../probe/probe-focus";
import { probePortal } from "../probe/probe-portal";
import { probeSignalling } from "../probe/probe-signalling";
import type { ReadLimits } from "../probe/read-bounded";

/** How one look at a server is taken; throws ProbeFailure. */
export type Probe = (server: WatchedServer) => Promise<Answer>;

/** What the worker sees of itself. */
export interface OwnProbes {
  readonly database: () => Promise<Answer>;
  readonly host: () => Promise<Answer>;
}

/** The probe for every kind of server. */
export function createProbe(limits: ReadLimits, own: OwnProbes): Probe {
  const remote: Partial<
    Record<WatchedServer["kind"], (url: URL, limits: ReadLimits) => Promise<Answer>>
  > = {
    bridge: probeBridge,
    focus: probeFocus,
    signalling: probeSignalling,
    portal: probePortal,
  };
  return async ({ kind, url }) => {
    if (kind === "database") return own.database();
    if (kind === "host") return own.host();
    const probe = remote[kind];
    if (probe === undefined || url === null) throw new ProbeFailure("probe.unknown-kind");
    return probe(new URL(url), limits);
  };
}
