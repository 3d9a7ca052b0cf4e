/** A refusal with what is known about it; the words are found by code. */
export interface Refusal {
  readonly code: string;
  readonly opensAtMs?: number;
  readonly retryAfterMs?: number;
}
