/** Sees every statement that goes to PostgreSQL, as the driver sends it, and how long it took there. */
import pg from "pg";

/** One statement, with its values, to be explained afterwards. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly ms: number;
}

type Query = (...parts: unknown[]) => unknown;

let watched: Statement[] | null = null;

/** Wraps the driver once, for as long as the process lives. */
export function watchDriver(): void {
  const send = pg.Client.prototype.query as Query;
  const wrapped: Query = function (this: pg.Client, ...parts) {
    const { text, values } = statementOf(parts);
    const started = performance.now();
    const answer = send.apply(this, parts);
    if (watched === null || !(answer instanceof Promise)) return answer;
    const list = watched;
    return answer.then((result: unknown) => {
      list.push({ text, values, ms: performance.now() - started });
      return result;
    });
  };
  pg.Client.prototype.query = wrapped as typeof pg.Client.prototype.query;
}

/** What `work` sent. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const list: Statement[] = [];
  watched = list;
  try {
    await work();
  } finally {
    watched = null;
  }
  return list;
}

function statementOf([first, second]: readonly unknown[]) {
  if (typeof first === "object" && first !== null) {
    const { text = "", values = [] } = first as { text?: string; values?: unknown[] };
    return { text, values: values.length > 0 ? values : Array.isArray(second) ? second : [] };
  }
  return { text: String(first), values: Array.isArray(second) ? second : [] };
}
