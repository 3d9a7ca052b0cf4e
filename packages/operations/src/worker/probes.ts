import type { WatchedServer } from "@stadtstube/domain";

import { ProbeFailure } from "../probe/failure";
import { type Answer, BARE_ANSWER } from "../probe/observation";
import type { ReadLimits } from "../probe/read-bounded";
import { REMOTE_PROBES } from "../probe/remote-probes";

/** How one look at a server is taken; throws ProbeFailure. */
export type Probe = (server: WatchedServer) => Promise<Answer>;

/** What the worker sees of itself. */
export interface OwnProbes {
  readonly database: () => Promise<Answer>;
  readonly host: () => Promise<Answer>;
  readonly meeting: () => Promise<Answer>;
  readonly backup: () => Promise<Answer>;
}

const isOwn = (kind: WatchedServer["kind"]): kind is keyof OwnProbes =>
  ["database", "host", "meeting", "backup"].includes(kind);

/** The probe for every kind of server. */
export function createProbe(limits: ReadLimits, own: OwnProbes): Probe {
  return async ({ kind, url }) => {
    if (kind === "worker") return BARE_ANSWER;
    if (isOwn(kind)) return own[kind]();
    const probe = REMOTE_PROBES[kind];
    if (probe === undefined || url === null) throw new ProbeFailure("probe.unknown-kind");
    return probe(new URL(url), limits);
  };
}
