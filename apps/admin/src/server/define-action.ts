import "server-only";
import { headers } from "next/headers";
import { AccessError } from "@stadtstube/domain";
import type { z } from "zod";

import { env } from "@/env";

import type { ActionResult } from "./action-result";
import { isOwnOrigin } from "./is-own-origin";
import { counted } from "./metrics";
import { toActionError } from "./to-action-error";

/** How an action checks its input and what it does; authorisation is the use case's. */
export interface ActionDefinition<Schema extends z.ZodType, Output> {
  readonly schema: Schema;
  readonly run: (input: z.output<Schema>) => Promise<Output>;
}

/**
 * The one way to write a server action: origin and input checked, failures mapped.
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
      if (!isOwnOrigin(await headers(), [env().ADMIN_ORIGIN])) throw AccessError.denied();
      return counted({ ok: true, value: await definition.run(checked.data) });
    } catch (error) {
      return counted({ ok: false, error: toActionError(error) });
    }
  };
}
