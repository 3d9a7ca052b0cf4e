/** What the figures of a server take on the disk. */
import type { Domain } from "@stadtstube/domain";

/** Megabytes of one table with its indexes. */
export interface TableSize {
  readonly table: string;
  readonly megabytes: number;
}

/** All partitions of each table of figures. */
export async function measureStorage(domain: Domain): Promise<readonly TableSize[]> {
  const rows = await domain.database.withServers(
    (tx) => tx.$queryRaw<{ table: string; bytes: bigint }[]>`
      SELECT parent.relname AS "table", sum(pg_total_relation_size(part.oid))::bigint AS bytes
      FROM pg_inherits JOIN pg_class parent ON parent.oid = inhparent
        JOIN pg_class part ON part.oid = inhrelid
      WHERE parent.relname LIKE 'server\\_%' AND part.relkind = 'r'
      GROUP BY parent.relname ORDER BY parent.relname`,
  );
  return rows.map(({ table, bytes }) => ({
    table,
    megabytes: Math.round(Number(bytes) / 1e5) / 10,
  }));
}
