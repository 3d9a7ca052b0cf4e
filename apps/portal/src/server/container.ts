import "server-only";
import { createDomain, type Domain } from "@stadtstube/domain";
import { createChangeFeed, createDatabase } from "@stadtstube/prisma";

import { env } from "@/env";

import { createGrantSigner } from "./grant-signer";

const KEY = Symbol.for("stadtstube.portal.domain");
const processWide = globalThis as { [KEY]?: Domain };

/** The domain with its parts, composed once per process; pool and change feed live as long as the process. */
export function container(): Domain {
  processWide[KEY] ??= compose();
  return processWide[KEY];
}

function compose(): Domain {
  const settings = env();
  return createDomain({
    database: createDatabase(settings.DATABASE_URL),
    // One connection of its own, made when the first page watches.
    changes: createChangeFeed(settings.DATABASE_URL),
    grantSigner: createGrantSigner({
      key: settings.GRANT_KEY,
      issuer: settings.GRANT_ISSUER,
      audience: settings.GRANT_AUDIENCE,
      domain: settings.XMPP_DOMAIN,
    }),
  });
}
