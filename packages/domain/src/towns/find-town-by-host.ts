import type { Domain } from "../domain";
import type { TownId } from "../ids";

import type { Town } from "./town";
import { TownError } from "./town-error";

/** What a Host header can sensibly say; international names arrive in their xn-- form. */
const HOST_NAME = /^[a-z0-9.:[\]_-]{1,255}$/;

/**
 * Finds the town that a request's Host header names; the port and capitals do not matter.
 *
 * Throws `town.unknown-host`. This is the one query that runs before the tenant is known.
 */
export async function findTownByHost(
  domain: Pick<Domain, "database">,
  host: string,
): Promise<Town> {
  const name = hostName(host);
  if (!HOST_NAME.test(name)) throw TownError.unknownHost();
  const entry = await domain.database.withHost(name, (tx) =>
    tx.townHost.findUnique({ where: { host: name } }),
  );
  if (entry === null) throw TownError.unknownHost();
  return domain.database.withTown(entry.townId, async (tx) => {
    const town = await tx.town.findUnique({
      where: { id: entry.townId },
      include: {
        legalPages: {
          select: { slug: true, language: true, title: true },
          orderBy: [{ slug: "asc" }, { language: "asc" }],
        },
      },
    });
    // A town that was switched off is as good as none.
    if (town === null || town.suspendedAt !== null) throw TownError.unknownHost();
    const { name: townName, primaryColour, accentColour, logoUrl, languages, legalPages } = town;
    return {
      id: town.id as TownId,
      name: townName,
      primaryColour,
      accentColour,
      logoUrl,
      languages,
      legalPages,
    };
  });
}

/** `Treffen.Musterstadt.example:443` and `[::1]:3000` without their port, lower case. */
function hostName(host: string): string {
  return host
    .slice(0, 300)
    .trim()
    .toLowerCase()
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "");
}
