import type { InstallationTransaction } from "@stadtstube/prisma";

import type { StaffId, TownId } from "../ids";
import type { Place } from "../rights/has-right";

import { StaffError } from "./staff-error";

/** Where somebody works who is not disabled. Throws `staff.unknown`. */
export async function placesOf(
  tx: InstallationTransaction,
  id: StaffId,
): Promise<readonly Place[]> {
  const person = await tx.staff.findUnique({ where: { id }, include: { towns: true } });
  if (person === null || person.disabledAt !== null) throw StaffError.unknown();
  if (person.allTowns || person.towns.length === 0) return ["installation"];
  return person.towns.map(({ townId }) => townId as TownId);
}
