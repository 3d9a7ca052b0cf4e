export { startThrowawayPostgres, withThrowawayPostgres } from "../tools/throwaway-postgres";
export { createTestDatabase, type TestDatabase } from "./test-database";
