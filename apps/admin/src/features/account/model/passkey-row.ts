/** One of one's own passkeys. */
export interface PasskeyRow {
  readonly id: string;
  readonly createdAtMs: number;
  /** Null: nobody has signed in by it since it was made. */
  readonly lastUsedAtMs: number | null;
}
