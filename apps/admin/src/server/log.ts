import "server-only";

/**
 * Logs that somebody was let down: kind of failure and where, under an event id.
 *
 * The message is left out on purpose: database errors quote values, and values may be room codes.
 * A code such as `P2028` or `ECONNREFUSED` says enough.
 */
export function logUnexpected(error: unknown, eventId: string): void {
  const { name, stack } = error instanceof Error ? error : new Error("not an Error");
  const code = codeOf(error);
  const frames = (stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const entry = {
    level: "error",
    event: "admin.unexpected",
    eventId,
    name,
    code,
    at: frames.slice(0, 6),
  };
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" && /^[A-Z0-9_]{2,40}$/.test(error.code) ? error.code : null;
}
