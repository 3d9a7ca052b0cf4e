import { randomBytes } from "node:crypto";

import type { Database } from "@stadtstube/prisma";

import { type Clock, systemClock } from "./clock";
import { defaultPolicy, type Policy } from "./policy";
import type { ChangeWatcher, GrantSigner, Randomness } from "./ports";

/** Everything the use cases need from outside, composed once per process. */
export interface Domain {
  readonly database: Database;
  readonly grantSigner: GrantSigner;
  readonly changes: ChangeWatcher;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly policy: Policy;
}

/** What a process must bring; the rest has sound defaults. */
export interface DomainParts {
  readonly database: Database;
  readonly grantSigner: GrantSigner;
  /** Needed to watch waiting rooms; a process that never does may leave it out. */
  readonly changes?: ChangeWatcher;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
  readonly policy?: Partial<Policy>;
}

const nothingToWatch: ChangeWatcher = {
  watch: () => {
    throw new TypeError("this process was composed without a change feed");
  },
};

/** Composes the domain. Owns nothing: whoever made database and change feed closes them. */
export function createDomain(parts: DomainParts): Domain {
  return {
    database: parts.database,
    grantSigner: parts.grantSigner,
    changes: parts.changes ?? nothingToWatch,
    clock: parts.clock ?? systemClock,
    randomness: parts.randomness ?? { bytes: (count) => randomBytes(count) },
    policy: { ...defaultPolicy, ...parts.policy },
  };
}
