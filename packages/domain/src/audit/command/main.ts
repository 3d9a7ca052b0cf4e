import { createDatabase } from "@stadtstube/prisma";

import { systemJob } from "../../access/actor";
import { createDomain } from "../../domain";
import { installationContext } from "../../installation-context";
import { verifyAudit } from "../verify-audit";

import { databaseUrl } from "./env";

/**
 * `npm run -w packages/domain audit:verify`: computes the audit log's chain again.
 *
 * Ends with status 0 if it holds, 1 if it is broken, 2 if it could not be read.
 */
async function main(): Promise<number> {
  const url = databaseUrl();
  if (url === undefined) {
    process.stderr.write("Set DATABASE_URL, or run it where `npm start` has been run.\n");
    return 2;
  }
  const database = createDatabase(url);
  try {
    const unused = () => Promise.reject(new TypeError("this command signs no grants"));
    const domain = createDomain({ database, grantSigner: { sign: unused } });
    const verdict = await verifyAudit(installationContext(domain, systemJob));
    const { entries, isIntact, brokenAt, headHash } = verdict;
    process.stdout.write(
      isIntact
        ? `The audit log is intact: ${entries} entries, last hash ${headHash}\n`
        : `The audit log is BROKEN at entry ${brokenAt}; ${entries} entries before it are intact.\n`,
    );
    return isIntact ? 0 : 1;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    process.stderr.write(`The audit log could not be read${code}.\n`);
    return 2;
  } finally {
    await database.close();
  }
}

process.exitCode = await main();
