import type { WatchedServer } from "@stadtstube/domain";

import { ProbeFailure } from "../probe/failure";
import type { Answer } from "../probe/observation";
import type { ReadLimits } from "../probe/read-bounded";
import { REMOTE_PROBES } from "../probe/remote-probes";

/** How one look at a server is taken; throws ProbeFailure. */
export type Probe = (server: WatchedServer) => Promise<Answer>;

/** What the worker sees of itself. */
export interface OwnProbes {
  readonly database: () => Promise<Answer>;
  readonly host: () => Promise<Answer>;
  readonly meeting: () => Promise<Answer>;
}

/** The probe for every kind of server. */
export function createProbe(limits: ReadLimits, own: OwnProbes): Probe {
  return async ({ kind, url }) => {
    if (kind === "database") return own.database();
    if (kind === "host") return own.host();
    if (kind === "meeting") return own.meeting();
    const probe = REMOTE_PROBES[kind];
    if (probe === undefined || url === null) throw new ProbeFailure("probe.unknown-kind");
    return probe(new URL(url), limits);
  };
}
