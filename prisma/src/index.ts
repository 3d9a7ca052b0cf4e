export {
  createDatabase,
  type Database,
  type DatabaseOptions,
  type HostLookup,
  type TownList,
  type TownTransaction,
} from "./database";
