import type { Actor } from "../access/actor";
import { recordChange } from "../audit/record-change";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";
import { requireRight } from "../rights/require-right";

import { ServerError } from "./server-error";

/** What a videobridge can be told: take no new meetings, take them again, end after the last one. */
export type ServerCommand = "drain" | "undrain" | "shut-down";

/** Hands the command over to the bridge at its private address; rejects when it did not accept it. */
export type SendCommand = (url: URL, command: ServerCommand) => Promise<void>;

/**
 * Tells a bridge something; the audit log says so before it is sent. Needs `server.change`; throws
 * `server.unknown`, and `server.unreachable` when the bridge did not accept it.
 */
export async function commandServer(
  domain: Domain,
  actor: Actor,
  { serverId, command }: { readonly serverId: ServerId; readonly command: ServerCommand },
  send: SendCommand,
): Promise<void> {
  requireRight(actor, "server.change", "installation");
  const url = await domain.database.withInstallation(async (tx) => {
    const server = await tx.server.findFirst({
      where: { id: serverId, kind: "bridge", removedAt: null },
      select: { url: true },
    });
    if (server === null || server.url === null) throw ServerError.unknown();
    const change = {
      action: `server.${command}`,
      place: "installation",
      subject: serverId,
    } as const;
    await recordChange({ actor, clock: domain.clock }, tx, change);
    return server.url;
  });
  await send(new URL(url), command).catch((error: unknown) => {
    throw ServerError.unreachable(error);
  });
}
