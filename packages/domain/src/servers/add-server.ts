import type { Actor } from "../access/actor";
import { recordChange } from "../audit/record-change";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";
import { randomUuid } from "../random-uuid";
import { requireRight } from "../rights/require-right";

import type { ServerKind } from "./server";
import { ServerError } from "./server-error";

/** A server to look at from now on. */
export interface NewServer {
  readonly kind: Extract<ServerKind, "bridge" | "focus" | "signalling" | "portal" | "relay">;
  /** 1 to 80 characters. */
  readonly name: string;
  readonly region: string;
  /** Private `http` or `https` address, of a relay `turn` or `turns`, without a name or password in it. */
  readonly url: string;
}

const MAX_SERVERS = 1_000;

/**
 * Adds a server; the worker looks at it from its next round on, if its address is in the allowed
 * networks. Needs `server.change`; throws `server.invalid`.
 */
export async function addServer(domain: Domain, actor: Actor, input: NewServer): Promise<ServerId> {
  requireRight(actor, "server.change", "installation");
  const row = {
    kind: input.kind,
    name: readableName(input.name),
    region: readableName(input.region),
    url: privateAddress(input),
  };
  const id = randomUuid(domain.randomness) as ServerId;
  const createdAt = domain.clock.now();
  return domain.database.withInstallation(async (tx) => {
    if ((await tx.server.count({ where: { removedAt: null } })) >= MAX_SERVERS) {
      throw ServerError.invalid();
    }
    await tx.server.create({ data: { id, createdAt, ...row } });
    const change = { action: "server.add", place: "installation", subject: id } as const;
    await recordChange({ actor, clock: domain.clock }, tx, {
      ...change,
      details: { kind: row.kind },
    });
    return id;
  });
}

/**
 * Looks at a server no longer and closes its incidents; its figures stay until they are old. Needs
 * `server.change`; throws `server.unknown`.
 */
export async function removeServer(domain: Domain, actor: Actor, id: ServerId): Promise<void> {
  requireRight(actor, "server.change", "installation");
  const now = domain.clock.now();
  await domain.database.withInstallation(async (tx) => {
    const { count } = await tx.server.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: now },
    });
    if (count === 0) throw ServerError.unknown();
    await tx.incident.updateMany({
      where: { serverId: id, closedAt: null },
      data: { closedAt: now, notice: null },
    });
    const change = { action: "server.remove", place: "installation", subject: id } as const;
    await recordChange({ actor, clock: domain.clock }, tx, change);
  });
}

function readableName(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > 80) throw ServerError.invalid();
  return name;
}

function privateAddress({ kind, url: text }: NewServer): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const protocols = kind === "relay" ? ["turn:", "turns:"] : ["http:", "https:"];
  const isSound =
    url !== undefined &&
    protocols.includes(url.protocol) &&
    url.hostname !== "" &&
    url.username === "" &&
    url.password === "" &&
    url.href.length <= 300;
  if (!isSound) throw ServerError.invalid();
  return url.href;
}
