import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import type {
  DiagnoseMigrationHistoryOutput,
  DiffTarget,
  MigrationList,
  SchemaEngine,
} from "@prisma/schema-engine-wasm";
import pg from "pg";

/** Compares two states of a schema. Whoever loads it closes it. */
export interface SchemaComparison {
  /** The SQL that leads from one state to the other; empty when they agree. */
  diff(from: DiffTarget, to: DiffTarget): Promise<string>;
  /** What the engine thinks of the migration records in the database at `url`. */
  diagnose(migrations: MigrationList): Promise<HistoryDiagnosis>;
  close(): Promise<void>;
}

/** The engine's view of a database's migration records. */
export type HistoryDiagnosis = Pick<
  DiagnoseMigrationHistoryOutput,
  "editedMigrationNames" | "failedMigrationNames" | "hasMigrationsTable" | "history"
>;

/** The module's glue code, whose own types leave out how it is set up. */
interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  readonly SchemaEngine: typeof SchemaEngine;
}

/**
 * Prisma's schema engine from its npm package, working on the throw-away server at `url`.
 *
 * `url` must be a superuser's for `diff`: the engine tries migrations out in a database of its own.
 */
export async function loadSchemaComparison(url: string, schema: string): Promise<SchemaComparison> {
  glueOfProcess ??= loadGlue();
  const glue = await glueOfProcess;
  const pools: pg.Pool[] = [];
  const connect = async (address: string): Promise<SqlDriverAdapter> => {
    const pool = new CataloguePool({ connectionString: address });
    pool.on("error", () => undefined);
    pools.push(pool);
    return connectAdapter(pool);
  };
  const engine = await glue.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory({
      provider: "postgres",
      adapterName: "@prisma/adapter-pg",
      connect: () => connect(url),
      connectToShadowDb: async () => connect(await createScratchDatabase(url)),
    }),
  );
  return {
    diff: (from, to) => diff(engine, from, to),
    diagnose: (migrationsList) =>
      engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: NO_FILTERS,
      }),
    close: async () => {
      engine.free();
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** PostgreSQL's one-byte `"char"`, in which its catalogue keeps kinds of constraints and the like. */
const CATALOGUE_CHAR = 18;
/** The array of it, which Prisma's adapter does know. */
const CATALOGUE_CHAR_ARRAY = 1002;

/** Lets the adapter pass on `"char"` columns, which it otherwise refuses. */
class CataloguePool extends pg.Pool {
  override query = (async (...args: unknown[]) => {
    const result: unknown = await Reflect.apply(super.query, this, args);
    if (isQueryResult(result)) {
      for (const field of result.fields) {
        if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = CATALOGUE_CHAR_ARRAY;
      }
    }
    return result;
  }) as pg.Pool["query"];
}

/** Prisma's adapter, made fit for the engine: it must read the catalogue and run whole scripts. */
async function connectAdapter(pool: CataloguePool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const { columnTypes, ...result } = await queryRaw(query);
    const { Character, CharacterArray } = ColumnTypeEnum;
    const types = columnTypes.map((type) => (type === CharacterArray ? Character : type));
    return { ...result, columnTypes: types };
  };
  // The adapter would cut the script at every semicolon, also inside a function's body.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

function isQueryResult(value: unknown): value is pg.QueryResult {
  return typeof value === "object" && value !== null && "fields" in value;
}

/** The glue code keeps its instance in module variables, so there can be only one per process. */
let glueOfProcess: Promise<Glue> | undefined;

/**
 * The package's entry imports its `.wasm` file as a module, which Node 20 does only behind a flag,
 * so it is instantiated by hand.
 */
async function loadGlue(): Promise<Glue> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  // Where the engine leaves its last words before it traps; without it they are lost.
  Reflect.set(globalThis, "PRISMA_WASM_PANIC_REGISTRY", {
    set_message: (message: string) => process.stderr.write(`${message}\n`),
  });
  const glue = (await import(path.join(folder, "schema_engine_bg.js"))) as Glue &
    WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(
    await readFile(path.join(folder, "schema_engine_bg.wasm")),
    { "./schema_engine_bg.js": glue },
  );
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
  return glue;
}

async function createScratchDatabase(url: string): Promise<string> {
  const name = `scratch_${globalThis.crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function diff(
  engine: Pick<SchemaEngine, "diff">,
  from: DiffTarget,
  to: DiffTarget,
): Promise<string> {
  const result = await engine.diff({
    from,
    to,
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
  });
  // Prisma's convention: 0 = the same, 2 = different. Anything else is no answer.
  if (result.exitCode === 0) return "";
  const script = result.stdout?.trim() ?? "";
  if (result.exitCode !== 2 || script === "") throw new Error("the schema engine gave no answer");
  return `${script}\n`;
}
