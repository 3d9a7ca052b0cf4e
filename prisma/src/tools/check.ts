import { pendingSchemaChanges } from "./pending-schema-changes";

/** `npm run -w prisma check`: fails when schema.prisma says something the migrations do not do. */
const missing = await pendingSchemaChanges();
if (missing !== "") {
  process.stderr.write(
    `schema.prisma and migrations/ differ. Missing in the migrations:\n\n${missing}\n` +
      "Write it with: npm run -w prisma new-migration -- <name>\n",
  );
  process.exitCode = 1;
} else {
  process.stdout.write("schema.prisma and migrations/ agree\n");
}
