import type { InstallationTransaction } from "@stadtstube/prisma";

import type { Actor } from "./access/actor";
import type { Domain } from "./domain";

/**
 * One actor's business with the installation as a whole: first argument of the administration's use
 * cases that concern no single town.
 */
export interface InstallationContext extends Pick<Domain, "clock" | "policy" | "randomness"> {
  readonly actor: Actor;
  /** One transaction; commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (tx: InstallationTransaction) => Promise<T>): Promise<T>;
}

/** Binds the domain to an actor, once per request. */
export function installationContext(domain: Domain, actor: Actor): InstallationContext {
  const { clock, policy, randomness, database } = domain;
  return {
    actor,
    clock,
    policy,
    randomness,
    transaction: (work) => database.withInstallation(work),
  };
}
