import { STATUS_CODES } from "node:http";
import type { z } from "zod";

import type { problem } from "./schemas";

/** A failure as a program reads it. */
export type Problem = z.output<typeof problem>;

/** The answer to a request that did not work (RFC 9457). */
export function problemResponse(
  failure: Pick<Problem, "code" | "status" | "errors">,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { code, status, errors } = failure;
  const body: Problem = {
    ...{
      type: `urn:stadtstube:problem:${code}`,
      title: STATUS_CODES[status] ?? code,
      status,
      code,
    },
    ...(errors === undefined ? {} : { errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** What does not fit, as JSON pointers; at most ten. Says nothing of what was sent. Pure. */
export function faultsOf(error: z.ZodError): NonNullable<Problem["errors"]> {
  return error.issues.slice(0, 10).map(({ path, message }) => ({
    pointer: path
      .map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`)
      .join("")
      .slice(0, 200),
    message: message.slice(0, 200),
  }));
}
