import { ProbeFailure } from "./failure";

/** Bounds of one request to a server that may be slow, large or hostile. */
export interface ReadLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** A stats page of a large stock bridge is about 10 kB; 1 MB leaves room without inviting harm. */
export const DEFAULT_READ_LIMITS: ReadLimits = { timeoutMs: 3_000, maxBytes: 1_000_000 };

/**
 * Fetches one JSON document. Follows no redirect (it could point inside the town's network), stops
 * at the time and size limits, and throws only ProbeFailure.
 */
export async function readJson(
  url: URL,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<unknown> {
  const response = await request(url, limits);
  const text = await readBounded(response, limits.maxBytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProbeFailure("probe.malformed", { cause });
  }
}

/** Whether the address answers 2xx within the limits; the body is not read. */
export async function readStatus(
  url: URL,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<boolean> {
  try {
    const response = await request(url, limits);
    await response.body?.cancel();
    return true;
  } catch (error) {
    if (error instanceof ProbeFailure && error.code === "probe.bad-status") return false;
    throw error;
  }
}

async function request(url: URL, limits: ReadLimits): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: "manual",
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
  } catch (cause) {
    throw failureOf(cause);
  }
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new ProbeFailure("probe.redirected");
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new ProbeFailure("probe.bad-status");
  }
  return response;
}

async function readBounded(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new ProbeFailure("probe.too-large");
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof ProbeFailure ? cause : failureOf(cause);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function failureOf(cause: unknown): ProbeFailure {
  const timedOut = cause instanceof DOMException && cause.name === "TimeoutError";
  return new ProbeFailure(timedOut ? "probe.timeout" : "probe.unreachable", { cause });
}
