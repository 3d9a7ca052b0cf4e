/** A club in the list. */
export interface ClubRow {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly state: "requested" | "approved" | "refused";
  readonly createdAtMs: number;
  /** Null: nobody answers for it. */
  readonly owner: { readonly displayName: string; readonly email: string } | null;
  readonly members: number;
}

/** What the page of clubs shows. */
export interface ClubsView {
  readonly townId: string;
  readonly mayChange: boolean;
  readonly rows: readonly ClubRow[];
}
