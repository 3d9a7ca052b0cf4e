/** What the data protection page shows. */
export interface DataProtectionPageView {
  readonly townId: string;
  readonly mayExport: boolean;
  readonly kept: readonly {
    readonly key: string;
    /** null: until somebody changes it. */
    readonly lifetimeMs: number | null;
    readonly since: "creation" | "last-use" | "last-sign" | "last-date" | "always";
  }[];
  /** Newest first: hours in which something was deleted. */
  readonly deletions: readonly {
    readonly hourMs: number;
    readonly kind: string;
    readonly count: number;
  }[];
  /** The last run of the deletion, also when it found nothing; null: not in the last thirty days. */
  readonly lastRunMs: number | null;
  readonly versions: readonly (readonly [string, string])[];
}
