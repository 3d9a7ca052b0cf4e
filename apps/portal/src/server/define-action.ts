import "server-only";
import type { TownContext } from "@stadtstube/domain";
import type { z } from "zod";

import type { ActionResult } from "./action-result";
import { counted } from "./metrics";
import { requestContext } from "./tenant";
import { toActionError } from "./to-action-error";

/** How an action checks its input and what it does; authorisation is the use case's. */
export interface ActionDefinition<Schema extends z.ZodType, Output> {
  readonly schema: Schema;
  readonly run: (context: TownContext, input: z.output<Schema>) => Promise<Output>;
}

/**
 * The one way to write a server action: input checked, tenant resolved, failures mapped.
 *
 * The result never carries an exception's message. Input that does not fit gives `invalid-input`.
 */
export function defineAction<Schema extends z.ZodType, Output>(
  definition: ActionDefinition<Schema, Output>,
): (input: z.input<Schema>) => Promise<ActionResult<Output>> {
  return async (input) => {
    const checked = definition.schema.safeParse(input);
    if (!checked.success) {
      return counted({ ok: false, error: { code: "invalid-input", category: "user" } });
    }
    try {
      return counted({
        ok: true,
        value: await definition.run(await requestContext(), checked.data),
      });
    } catch (error) {
      return counted({ ok: false, error: toActionError(error) });
    }
  };
}
