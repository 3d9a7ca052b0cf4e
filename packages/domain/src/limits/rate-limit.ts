/** At most `limit` uses per fixed window of `windowMs`, counted per key within the scope. */
export interface RateLimit {
  /** Names what is counted; two limits with one scope share their count. */
  readonly scope: string;
  readonly limit: number;
  readonly windowMs: number;
}
