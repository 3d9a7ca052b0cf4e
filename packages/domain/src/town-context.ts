import type { TownTransaction } from "@stadtstube/prisma";

import type { Actor } from "./access/actor";
import type { Domain } from "./domain";
import type { TownId } from "./ids";

/**
 * One actor's business in one town: the first argument of every use case.
 *
 * The database is reachable only through `transaction`, which is fenced to the town.
 */
export interface TownContext extends Pick<
  Domain,
  "changes" | "clock" | "grantSigner" | "policy" | "randomness"
> {
  readonly actor: Actor;
  readonly townId: TownId;
  /** One transaction; commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (tx: TownTransaction) => Promise<T>): Promise<T>;
}

/** Binds the domain to a town and an actor, once per request. */
export function townContext(domain: Domain, townId: TownId, actor: Actor): TownContext {
  const { changes, clock, grantSigner, policy, randomness, database } = domain;
  return {
    actor,
    townId,
    changes,
    clock,
    grantSigner,
    policy,
    randomness,
    transaction: (work) => database.withTown(townId, work),
  };
}
