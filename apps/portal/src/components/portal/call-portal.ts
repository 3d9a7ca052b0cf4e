import type { ActionResult } from "@/server/action-result";

/**
 * Asks the portal something and gives its answer, a refusal included.
 *
 * Rejects when there is no answer: no network, or a server that does not answer in our words.
 * Nothing but the body carries what is asked: an address would end up in logs.
 */
export async function callPortal<T>(
  path: `/api/${string}`,
  input: object,
  options: { readonly signal?: AbortSignal } = {},
): Promise<ActionResult<T>> {
  const response = await postToPortal(path, input, options);
  return readResult<T>(response);
}

/** Sends without waiting for an answer, also while the page goes away. */
export function tellPortal(path: `/api/${string}`, input: object): void {
  const body = new Blob([JSON.stringify(input)], { type: "application/json" });
  navigator.sendBeacon(path, body);
}

/** The bare request; for streams. */
export function postToPortal(
  path: `/api/${string}`,
  input: object,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
    cache: "no-store",
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Reads an answer in our words; rejects for anything else, e.g. a proxy's own page. */
export async function readResult<T>(response: Response): Promise<ActionResult<T>> {
  const result = (await response.json()) as ActionResult<T> | null;
  if (typeof result?.ok !== "boolean") throw new TypeError("the portal did not answer");
  return result;
}
