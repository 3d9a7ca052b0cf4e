import { randomBytes } from "node:crypto";

import type { Database } from "@stadtstube/prisma";

import { type Clock, systemClock } from "./clock";
import { defaultPolicy, type Policy } from "./policy";
import type { GrantSigner, Randomness } from "./ports";

/** Everything the use cases need from outside, composed once per process. */
export interface Domain {
  readonly database: Database;
  readonly grantSigner: GrantSigner;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly policy: Policy;
}

/** What a process must bring; the rest has sound defaults. */
export interface DomainParts {
  readonly database: Database;
  readonly grantSigner: GrantSigner;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
  readonly policy?: Partial<Policy>;
}

/** Composes the domain. Owns nothing: whoever made the database closes it. */
export function createDomain(parts: DomainParts): Domain {
  return {
    database: parts.database,
    grantSigner: parts.grantSigner,
    clock: parts.clock ?? systemClock,
    randomness: parts.randomness ?? { bytes: (count) => randomBytes(count) },
    policy: { ...defaultPolicy, ...parts.policy },
  };
}
