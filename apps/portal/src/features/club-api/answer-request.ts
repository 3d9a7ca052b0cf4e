import "server-only";
import {
  DomainError,
  doOnce,
  type OnceReply,
  readClubToken,
  townContext,
} from "@stadtstube/domain";
import { z } from "zod";

import { container } from "@/server/container";
import { contextOf } from "@/server/context-of";
import { counted } from "@/server/metrics";
import { originOf } from "@/server/origin-of";
import { readText } from "@/server/read-input";
import { toActionError } from "@/server/to-action-error";

import { findOperation } from "./find-operation";
import type { ApiCall, Operation } from "./model/operation";
import { faultsOf, problemResponse } from "./model/problem";

/** Input that does not fit, with what exactly. */
class InputFault extends Error {
  constructor(readonly faults: ReturnType<typeof faultsOf>) {
    super("invalid-input");
  }
}

/**
 * Answers one request of a program: finds the operation, the token's club and the input, in this order,
 * and says every failure as a problem (RFC 9457). Sets no cookie and allows no other site's page.
 */
export async function answerRequest(request: Request, parts: readonly string[]): Promise<Response> {
  const found = findOperation(request.method, parts);
  if (found.operation === null) {
    const { allowed } = found;
    if (allowed.length === 0) return problemResponse({ code: "api.unknown", status: 404 });
    return problemResponse({ code: "api.method", status: 405 }, { allow: allowed.join(", ") });
  }
  try {
    const call = await callOf(request.headers);
    const reply = await answer(call, found.operation, found.params, request);
    counted({ ok: true, value: null });
    const headers = { "content-type": "application/json", "cache-control": "no-store" };
    const { status, body } = reply;
    return new Response(status === 204 ? null : body, { status, headers });
  } catch (error) {
    return refusal(error);
  }
}

async function callOf(headers: Headers): Promise<ApiCall> {
  const context = await contextOf(headers);
  const [, secret = ""] =
    /^Bearer +([\x21-\x7e]{1,200})$/i.exec(headers.get("authorization") ?? "") ?? [];
  const { token, clubName } = await readClubToken(context, secret);
  return {
    context: townContext(container(), context.townId, token),
    ...{ clubId: token.clubId, clubName, origin: originOf(headers) },
  };
}

async function answer(
  call: ApiCall,
  operation: Operation,
  rawParams: Readonly<Record<string, string>>,
  request: Request,
): Promise<OnceReply> {
  const url = new URL(request.url);
  const params = checked(operation.params, rawParams);
  const query = checked(
    z.strictObject(operation.query.shape),
    Object.fromEntries(url.searchParams),
  );
  const text = operation.body === null ? "" : await readText(request);
  const body = operation.body === null ? undefined : checked(operation.body, parsed(text));
  const work = async () => {
    const value = await operation.run(call, { params, query, body });
    // Nothing leaves that the description does not promise.
    const promised = operation.answer === null ? "" : JSON.stringify(operation.answer.parse(value));
    return { status: operation.status, body: promised };
  };
  const key = request.headers.get("idempotency-key");
  if (key === null || !operation.isRepeatable) return work();
  return doOnce(call.context, { key, request: `${operation.id} ${url.pathname} ${text}` }, work);
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw new InputFault(faultsOf(result.error));
  return result.data;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw new InputFault([{ pointer: "", message: "no JSON, or too long" }]);
  }
}

function refusal(error: unknown): Response {
  if (error instanceof InputFault) {
    counted({ ok: false, error: { code: "invalid-input", category: "user" } });
    return problemResponse({ code: "invalid-input", status: 400, errors: error.faults });
  }
  const { code, category, retryAfterMs } = toActionError(error);
  counted({ ok: false, error: { code, category } });
  const status = error instanceof DomainError ? error.status : 500;
  return problemResponse(
    { code, status },
    {
      ...(status === 401 ? { "www-authenticate": 'Bearer realm="stadtstube"' } : {}),
      ...(retryAfterMs === undefined
        ? {}
        : { "retry-after": String(Math.ceil(retryAfterMs / 1_000)) }),
    },
  );
}
