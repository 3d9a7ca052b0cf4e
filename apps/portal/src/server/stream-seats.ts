import "server-only";

/** Streams one process holds open; each is a socket and a few hundred bytes. */
const MOST_STREAMS = 4_000;
/** Streams of one visitor; a whole school may share one address. */
const MOST_PER_ORIGIN = 400;

const KEY = Symbol.for("stadtstube.portal.streams");
const processWide = globalThis as { [KEY]?: Map<string, number> };

/** Takes one of the seats there are and returns what gives it back (once); null if none is free. */
export function takeStreamSeat(origin: string): (() => void) | null {
  const seats = (processWide[KEY] ??= new Map<string, number>());
  const taken = seats.get(origin) ?? 0;
  const all = [...seats.values()].reduce((sum, count) => sum + count, 0);
  if (taken >= MOST_PER_ORIGIN || all >= MOST_STREAMS) return null;
  seats.set(origin, taken + 1);
  let left = false;
  return () => {
    if (left) return;
    left = true;
    const rest = (seats.get(origin) ?? 1) - 1;
    if (rest === 0) seats.delete(origin);
    else seats.set(origin, rest);
  };
}
