import { type Answer, BARE_ANSWER } from "../probe/observation";

/** So many good ones tell what is usual; fewer than `FEWEST` tell nothing. */
const REMEMBERED = 12;
const FEWEST = 4;
/** A meeting that has not come about by then has failed. */
export const TEST_MEETING_LIMIT_MS = 30_000;

/**
 * Remembers how the last test meetings went, so that a look every few seconds can tell it although a
 * meeting is held every few minutes only.
 */
export class TestMeetings {
  readonly #hold: (signal: AbortSignal) => Promise<number>;
  readonly #end = new AbortController();
  #tookMs: readonly number[] = [];
  #failures = 0;

  /** `hold` resolves with how long one took, in milliseconds. */
  constructor(hold: (signal: AbortSignal) => Promise<number>) {
    this.#hold = hold;
  }

  /** Holds one, and rejects with what went wrong after it has been counted. */
  async run(): Promise<void> {
    if (this.#end.signal.aborted) return;
    const signal = AbortSignal.any([this.#end.signal, AbortSignal.timeout(TEST_MEETING_LIMIT_MS)]);
    try {
      const tookMs = await this.#hold(signal);
      this.#tookMs = [...this.#tookMs, tookMs].slice(-REMEMBERED);
      this.#failures = 0;
    } catch (error) {
      if (this.#end.signal.aborted) return;
      this.#failures += 1;
      throw error;
    }
  }

  /** What a look at them says; nothing before the first has ended. */
  look(): Answer {
    const last = this.#tookMs.at(-1);
    const usual = median(this.#tookMs.slice(0, -1));
    return {
      ...BARE_ANSWER,
      figures: {
        ...(last === undefined && this.#failures === 0
          ? {}
          : { testMeetingFailures: this.#failures }),
        ...(last === undefined ? {} : { testMeetingMs: last }),
        ...(last === undefined || usual === undefined ? {} : { testMeetingSlowness: last / usual }),
      },
    };
  }

  /** Another worker led in between: what is remembered is old. */
  forget(): void {
    this.#tookMs = [];
    this.#failures = 0;
  }

  /** Ends a running one at once, and holds none any more. Idempotent. */
  close(): void {
    this.#end.abort();
  }
}

function median(values: readonly number[]): number | undefined {
  if (values.length < FEWEST) return undefined;
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
