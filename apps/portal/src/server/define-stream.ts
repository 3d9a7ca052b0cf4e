import "server-only";
import type { StopWatching, TownContext } from "@stadtstube/domain";
import type { z } from "zod";

import { clientAddress } from "./client-address";
import { contextOf } from "./context-of";
import { answer, refuse } from "./define-route";
import { isCrossSite } from "./is-cross-site";
import { nudgeStream } from "./nudge-stream";
import { readInput } from "./read-input";
import { takeStreamSeat } from "./stream-seats";
import { toActionError } from "./to-action-error";
import { env } from "../env";

/** What a page may watch; authorisation is the use case's. */
export interface StreamDefinition<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly watch: (
    context: TownContext,
    input: z.output<Schema>,
    changed: () => void,
  ) => Promise<StopWatching>;
}

/**
 * The one way to write a stream of server-sent events (HTML, section 9.2) that tell a page to look
 * again, and nothing else.
 *
 * Asked for by POST, so that no key stands in an address. A refusal is a JSON answer as in
 * `defineRoute`. Streams are bounded per process and per visitor: who gets none looks now and then.
 */
export function defineStream<Schema extends z.ZodType>(
  definition: StreamDefinition<Schema>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { headers, signal } = request;
    if (isCrossSite(headers)) return answer(refuse("access.denied"), 403);
    const input = await readInput(request, definition.schema);
    if (input === null) return answer(refuse("invalid-input"), 400);
    const origin = clientAddress(headers.get("x-forwarded-for"), env().TRUSTED_PROXIES);
    const leaveSeat = takeStreamSeat(origin);
    if (leaveSeat === null) return answer(refuse("rate-limit.exceeded"), 200);
    const nudges = nudgeStream(signal);
    nudges.onEnd(leaveSeat);
    try {
      const context = await contextOf(headers);
      nudges.onEnd(await definition.watch(context, input, nudges.nudge));
    } catch (error) {
      nudges.end();
      return answer({ ok: false, error: toActionError(error) }, 200);
    }
    // The first look belongs after the watching has begun, else something could be missed.
    nudges.nudge();
    return new Response(nudges.body, {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-store, no-transform",
        // Proxies that gather answers would hold every event back.
        "x-accel-buffering": "no",
      },
    });
  };
}
