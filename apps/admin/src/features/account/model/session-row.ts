/** One session in the list of one's own. */
export interface SessionRow {
  readonly id: string;
  readonly method: "passkey" | "oidc";
  /** Kind of browser and system; empty when unknown. */
  readonly device: string;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
  readonly isThis: boolean;
}
