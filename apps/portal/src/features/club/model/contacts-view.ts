/** Somebody on the list, as the page shows it. */
export interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: "de" | "en";
  readonly isUnsubscribed: boolean;
  readonly isBounced: boolean;
}

/** A club's address list. */
export interface ContactsView {
  readonly clubId: string;
  readonly clubName: string;
  /** All of the list. */
  readonly count: number;
  /** What was searched for; empty: nothing. */
  readonly search: string;
  readonly found: number;
  /** The first of those that were found. */
  readonly rows: readonly ContactRow[];
  readonly mayExport: boolean;
}

/** What a file would do, in the shape that a form carries. */
export interface ImportView {
  readonly contacts: readonly {
    readonly name: string;
    readonly email: string;
    readonly language: "de" | "en";
  }[];
  readonly faults: readonly {
    readonly line: number;
    readonly text: string;
    readonly reason: "invalid-email" | "invalid-name" | "twice-in-file" | "on-list" | "too-many";
  }[];
}
