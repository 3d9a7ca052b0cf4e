import type { TownTransaction } from "@stadtstube/prisma";

import type { TownId } from "../ids";

import { TownError } from "./town-error";

/** Makes these the town's host names, within the caller's transaction. Throws `town.host-taken`. */
export async function writeHosts(
  tx: TownTransaction,
  townId: TownId,
  hosts: readonly string[],
): Promise<void> {
  await tx.townHost.deleteMany({ where: { townId, host: { notIn: [...hosts] } } });
  for (const host of hosts) {
    // Another town's row is invisible here, and only the key says that it is there.
    const written = await tx.$executeRaw`
      INSERT INTO town_hosts (host, town_id) VALUES (${host}, ${townId}::uuid)
      ON CONFLICT (host) DO NOTHING`;
    if (written === 1) continue;
    if ((await tx.townHost.findUnique({ where: { host } })) === null) throw TownError.hostTaken();
  }
}
