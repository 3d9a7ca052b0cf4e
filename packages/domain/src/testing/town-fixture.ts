import { randomBytes, randomUUID } from "node:crypto";

import {
  type ChangeFeed,
  createChangeFeed,
  createDatabase,
  type Database,
} from "@stadtstube/prisma";
import { buildTown, seedTown } from "@stadtstube/prisma/setup";
import { createTestDatabase, type TestDatabase } from "@stadtstube/prisma/testing";

import { systemJob, visitor } from "../access/actor";
import { createDomain, type Domain } from "../domain";
import type { TownId } from "../ids";
import type { Policy } from "../policy";
import type { GrantClaims } from "../ports";
import { townContext, type TownContext } from "../town-context";

/** A clock that stands still until it is moved. */
export class MovableClock {
  #nowMs = Date.UTC(2026, 10, 20, 12, 0, 0);

  now(): Date {
    return new Date(this.#nowMs);
  }

  advance(byMs: number): void {
    this.#nowMs += byMs;
  }
}

/** A domain on a real database with one fresh town per call of `town`. */
export interface DomainFixture {
  readonly clock: MovableClock;
  readonly database: Database;
  readonly changes: ChangeFeed;
  readonly files: TestDatabase;
  /** Every claim that was signed, in order; the "JWT" is its position. */
  readonly signed: GrantClaims[];
  domain(policy?: Partial<Policy>): Domain;
  /** A new town with the host name `<id>.example`. */
  town(): Promise<TownId>;
  /** A visitor from an origin of their own in a new town. */
  visitor(policy?: Partial<Policy>): Promise<TownContext>;
  close(): Promise<void>;
}

/** Makes the fixture; call it in `beforeAll` and close it in `afterAll`. */
export async function createDomainFixture(): Promise<DomainFixture> {
  const files = await createTestDatabase();
  // A busy machine may be slow, but a test of order must not fail for it.
  const database = createDatabase(files.applicationUrl, { maxWaitMs: 50_000, timeoutMs: 50_000 });
  const changes = createChangeFeed(files.applicationUrl);
  const clock = new MovableClock();
  const signed: GrantClaims[] = [];
  const domain = (policy?: Partial<Policy>) =>
    createDomain({
      database,
      changes,
      clock,
      grantSigner: { sign: (claims) => Promise.resolve(`grant-${signed.push(claims)}`) },
      ...(policy === undefined ? {} : { policy }),
    });
  const town = async () => {
    const id = randomUUID();
    await seedTown(files.ownerUrl, buildTown({ id, hosts: [`${id}.example`] }));
    return id as TownId;
  };
  return {
    clock,
    database,
    changes,
    files,
    signed,
    domain,
    town,
    visitor: async (policy) => townContext(domain(policy), await town(), someVisitor()),
    close: async () => {
      await changes.close();
      await database.close();
      await files.drop();
    },
  };
}

/** A visitor from an origin that nobody else has. */
export function someVisitor() {
  return visitor(randomBytes(8).toString("hex"));
}

/** The same town seen by somebody else. */
export function asAnotherVisitor(ctx: TownContext): TownContext {
  return { ...ctx, actor: someVisitor() };
}

/** The same town as a job sees it. */
export function asJob(ctx: TownContext): TownContext {
  return { ...ctx, actor: systemJob };
}
