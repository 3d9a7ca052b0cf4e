import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { z } from "zod";

import type { Operation } from "./model/operation";
import { problem } from "./model/schemas";
import { OPERATIONS } from "./operations";

/** Failures that every operation has, by status. */
const EVERYWHERE: Readonly<Record<number, readonly string[]>> = {
  400: ["invalid-input"],
  401: ["club-token.void"],
  403: ["access.denied"],
  404: ["town.unknown-host"],
  429: ["rate-limit.exceeded"],
  500: ["unexpected"],
};
const ONCE: Readonly<Record<number, readonly string[]>> = {
  400: ["club-token.invalid-key"],
  409: ["club-token.in-progress"],
  422: ["club-token.key-reused"],
};

const idempotencyKey = z.object({
  "Idempotency-Key": z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "The same key and request within a day are done once, answered alike." }),
});

/** The interface as OpenAPI 3.1, made from the very schemas that check its requests and answers. */
export function openapiDocument(version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of OPERATIONS) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase() as "get" | "post" | "put"] = describe(operation);
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      ...{ title: "Stadtstube for clubs", version },
      description:
        "Rooms, gatherings and dates of one club. Times are what clocks in Germany show, moments are UTC.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ clubToken: [] }],
    paths,
    components: {
      securitySchemes: {
        clubToken: {
          ...{ type: "http", scheme: "bearer" },
          description:
            "A club's token, made by its owner or a deputy; begins with `stadtstube_club_`.",
        },
      },
    },
  });
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { id, summary, description, scope, params, query, body, answer, status } = operation;
  const has = (schema: z.ZodObject) => Object.keys(schema.shape).length > 0;
  return {
    ...{ operationId: id, summary },
    description: [...(description === undefined ? [] : [description]), `Scope: \`${scope}\`.`].join(
      " ",
    ),
    requestParams: {
      ...(has(params) ? { path: params } : {}),
      ...(has(query) ? { query } : {}),
      ...(operation.isRepeatable ? { header: idempotencyKey } : {}),
    },
    ...(body === null
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      [String(status)]:
        answer === null
          ? { description: "Done." }
          : { description: "Done.", content: { "application/json": { schema: answer } } },
      ...Object.fromEntries(failuresOf(operation)),
    },
  };
}

function failuresOf({ failures, isRepeatable }: Operation) {
  const all = [EVERYWHERE, failures, ...(isRepeatable ? [ONCE] : [])];
  const statuses = new Set(all.flatMap((some) => Object.keys(some)));
  return [...statuses].sort().map((status) => {
    const codes = all.flatMap((some) => some[Number(status)] ?? []);
    const description = codes.map((code) => `\`${code}\``).join(", ");
    const content = { "application/problem+json": { schema: problem } };
    return [status, { description, content }] as const;
  });
}
