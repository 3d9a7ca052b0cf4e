import type { Operation } from "./model/operation";
import { OPERATIONS } from "./operations";

/** What an address and a method lead to. */
export type FoundOperation =
  | { readonly operation: Operation; readonly params: Readonly<Record<string, string>> }
  /** There is none; the methods that there are for this address. */
  | { readonly operation: null; readonly allowed: readonly string[] };

/** Finds the operation for an address below `/api/v1`, its parts decoded. Pure. */
export function findOperation(method: string, parts: readonly string[]): FoundOperation {
  const allowed: string[] = [];
  for (const operation of OPERATIONS) {
    const params = match(operation.path.slice(1).split("/"), parts);
    if (params === null) continue;
    if (operation.method === method) return { operation, params };
    allowed.push(operation.method);
  }
  return { operation: null, allowed };
}

function match(template: readonly string[], parts: readonly string[]) {
  if (template.length !== parts.length) return null;
  const params: [string, string][] = [];
  for (const [index, wanted] of template.entries()) {
    const part = parts[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(wanted)?.[1];
    if (name !== undefined) params.push([name, part]);
    else if (wanted !== part) return null;
  }
  return Object.fromEntries(params);
}
