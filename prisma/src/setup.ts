export { migrate, type MigrationReport } from "./migrations/migrate";
export { MigrationError, type MigrationErrorCode } from "./migrations/migration-error";
export { provisionApplicationRole } from "./provision-application-role";
export { APPLICATION_ROLE } from "./roles";
export { buildTown, DEMO_TOWN } from "./seed/demo-town";
export { seed, seedTown } from "./seed/seed-town";
export type { LegalPageSeed, TownSeed } from "./seed/town-seed";
