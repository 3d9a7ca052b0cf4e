export { type ChangeFeed, type ChangeFeedOptions, createChangeFeed } from "./changes/change-feed";
export { publishChange } from "./changes/publish-change";
export type { ChangeTopic, RoomChange } from "./changes/room-change";
export { holdLeadership, type Leadership } from "./leadership/hold-leadership";
export {
  createDatabase,
  type Database,
  type DatabaseOptions,
  type HostLookup,
  type InstallationTransaction,
  type ServersTransaction,
  type TownList,
  type TownTransaction,
} from "./database";
export { joinSql, sql, type Sql } from "./sql";
