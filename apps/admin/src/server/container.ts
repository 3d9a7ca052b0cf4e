import "server-only";
import { createDomain, type Domain } from "@stadtstube/domain";
import { createDatabase } from "@stadtstube/prisma";

import { env } from "@/env";

const KEY = Symbol.for("stadtstube.admin.domain");
const processWide = globalThis as { [KEY]?: Domain };

/** The domain with its parts, composed once per process; the pool lives as long as the process. */
export function container(): Domain {
  processWide[KEY] ??= createDomain({
    database: createDatabase(env().DATABASE_URL),
    // Nobody enters a meeting from here.
    grantSigner: {
      sign: () => Promise.reject(new TypeError("the administration signs no grants")),
    },
  });
  return processWide[KEY];
}
