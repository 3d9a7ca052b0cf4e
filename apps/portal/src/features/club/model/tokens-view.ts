/** A token in the list, its days in words. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ("read" | "write" | "host")[];
  readonly lastDay: string;
  /** Null: never used. */
  readonly lastUsed: string | null;
  readonly isOver: boolean;
}

/** A club's tokens, and what the form for another one begins with. */
export interface TokensView {
  readonly clubId: string;
  readonly clubName: string;
  readonly tokens: readonly TokenRow[];
  /** `2027-05-31`. */
  readonly proposedDay: string;
}
