import type { ClubId, TokenScope, TownContext } from "@stadtstube/domain";
import type { z } from "zod";

/** Who calls, and where. */
export interface ApiCall {
  readonly context: TownContext;
  readonly clubId: ClubId;
  readonly clubName: string;
  /** The portal's own address, e.g. `https://treffen.musterstadt.example`. */
  readonly origin: string;
}

/** What an operation is called with, checked. */
interface Inputs<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/** What is said of an operation, with the schemas that check it and from which it is described. */
export interface OperationDefinition<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT";
  /** Below `/api/v1`, with `{name}` for what varies. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description?: string;
  readonly scope: TokenScope;
  readonly params: Params;
  readonly query: Query;
  /** Null: none is read. */
  readonly body: Body | null;
  /** Null: 204, without content. */
  readonly answer: Answer | null;
  readonly status: 200 | 201 | 204;
  /** Codes of failures that only this operation has, by status. */
  readonly failures: Readonly<Record<number, readonly string[]>>;
  /** An `Idempotency-Key` is heeded: its answer holds no secret, and may be kept for a day. */
  readonly isRepeatable: boolean;
  run(
    call: ApiCall,
    input: Inputs<z.output<Params>, z.output<Query>, z.output<Body>>,
  ): Promise<z.input<Answer>>;
}

/** Any operation, as it is looked up, called and described. */
export type Operation = OperationDefinition<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>;

/** Ties an operation's function to its schemas; nothing is an operation that was not defined so. */
export function defineOperation<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(definition: OperationDefinition<Params, Query, Body, Answer>): Operation {
  // The dispatcher gives `run` nothing but what came through these very schemas.
  return definition as unknown as Operation;
}
