import "server-only";
import type { TownContext } from "@stadtstube/domain";
import type { z } from "zod";

import type { ActionError, ActionResult } from "./action-result";
import { contextOf } from "./context-of";
import { isCrossSite } from "./is-cross-site";
import { counted } from "./metrics";
import { readInput } from "./read-input";
import { toActionError } from "./to-action-error";

/** What a page may ask of the portal, and what is done; authorisation is the use case's. */
export interface RouteDefinition<Schema extends z.ZodType, Output> {
  readonly schema: Schema;
  readonly run: (context: TownContext, input: z.output<Schema>) => Promise<Output>;
}

/**
 * The one way to write a route that a page calls with JSON: input checked and bounded, tenant
 * resolved, failures mapped.
 *
 * Used where an action would not do: the browser sends actions one after the other, and a guest who
 * waits must not wait for a sign of life. A refusal is an answer like any other, `ok: false` with
 * status 200; what does not even fit is 400, another site's page 403. Never an exception's message.
 */
export function defineRoute<Schema extends z.ZodType, Output>(
  definition: RouteDefinition<Schema, Output>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (isCrossSite(request.headers)) return answer(refuse("access.denied"), 403);
    try {
      const input = await readInput(request, definition.schema);
      if (input === null) return answer(counted(refuse("invalid-input")), 400);
      const value = await definition.run(await contextOf(request.headers), input);
      return answer(counted({ ok: true, value }), 200);
    } catch (error) {
      return answer(counted({ ok: false, error: toActionError(error) }), 200);
    }
  };
}

/** An answer that no cache keeps. */
export function answer(result: ActionResult<unknown>, status: number): Response {
  return Response.json(result, { status, headers: { "cache-control": "no-store" } });
}

/** A refusal of the portal itself. */
export function refuse(code: string): { readonly ok: false; readonly error: ActionError } {
  return { ok: false, error: { code, category: "user" } };
}
