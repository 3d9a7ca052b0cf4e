import "server-only";
import type { z } from "zod";

/** More than any input of ours needs, in bytes. */
const MOST_BYTES = 32_768;

/** The checked input of a request; null if it is too long, no JSON, or does not fit. */
export async function readInput<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  const text = await readText(request);
  if (text === null) return null;
  try {
    const checked = schema.safeParse(JSON.parse(text));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

/** A request's text; null if there is none or it is too long. */
export async function readText(request: Request): Promise<string | null> {
  if (request.body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream: what is too long is not read to its end.
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
