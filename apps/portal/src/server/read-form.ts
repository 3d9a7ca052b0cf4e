import "server-only";

/** A form of ours is a few hundred bytes; more is nobody's form. */
const MOST_BYTES = 16_000;

/**
 * The fields of a plain form. Empty for anything else and for what is too long, which is read no
 * further than the limit.
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") || request.body === null) {
    return new URLSearchParams();
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.byteLength;
    if (length > MOST_BYTES) return new URLSearchParams();
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString("utf8"));
}
