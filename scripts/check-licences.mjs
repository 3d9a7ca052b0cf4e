import path from "node:path";
import { findForeignLicences } from "./licences/find-foreign-licences.mjs";

const foreign = findForeignLicences(path.resolve(import.meta.dirname, ".."));
for (const line of foreign) process.stdout.write(`${line}\n`);
process.exitCode = foreign.length > 0 ? 1 : 0;
