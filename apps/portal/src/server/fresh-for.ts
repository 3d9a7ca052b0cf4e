/** A value that is kept for a while, per key. */
interface Kept<Value> {
  readonly value: Value;
  readonly untilMs: number;
}

/** How a reading is kept. */
export interface FreshOptions<Value> {
  readonly lifetimeMs: number;
  /** Nobody waits longer than this for a reading. */
  readonly patienceMs: number;
  /** Said when nothing is known in time, or the reading failed. */
  readonly otherwise: Value;
  readonly now?: () => number;
}

/** At most so many keys are kept: towns times languages. */
const MAX_KEYS = 500;

/**
 * Reads through `read`, at most once per key and lifetime however many ask, and never keeps a page
 * waiting: whoever asks while the source is slow or gone gets `otherwise`. A failure is not kept
 * longer than a value would be.
 */
export function freshFor<Key, Value>(
  read: (key: Key) => Promise<Value>,
  options: FreshOptions<Value>,
): (name: string, key: Key) => Promise<Value> {
  const kept = new Map<string, Kept<Promise<Value>>>();
  const now = options.now ?? Date.now;
  return (name, key) => {
    const known = kept.get(name);
    if (known !== undefined && known.untilMs > now()) return known.value;
    const reading = read(key).catch(() => options.otherwise);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Value>((resolve) => {
      timer = setTimeout(() => resolve(options.otherwise), options.patienceMs);
    });
    const value = Promise.race([reading, tooLate]).finally(() => clearTimeout(timer));
    if (kept.size >= MAX_KEYS) kept.clear();
    kept.set(name, { value, untilMs: now() + options.lifetimeMs });
    return value;
  };
}
