import "server-only";

/**
 * Logs that somebody was let down: kind of failure and where, under an event id.
 *
 * The message is left out on purpose: database errors quote values, and values may be room codes.
 */
export function logUnexpected(error: unknown, eventId: string): void {
  const { name, stack } = error instanceof Error ? error : new Error("not an Error");
  const frames = (stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const entry = {
    level: "error",
    event: "portal.unexpected",
    eventId,
    name,
    at: frames.slice(0, 6),
  };
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}
