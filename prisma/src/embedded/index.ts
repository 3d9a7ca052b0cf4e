export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from "./embedded-postgres-error";
export type { ServerExit } from "./server-process";
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./start-embedded-postgres";
