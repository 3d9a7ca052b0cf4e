/** A line of the list. */
export interface BlockedNameRow {
  readonly id: string;
  readonly name: string;
  readonly anywhere: boolean;
}

/** What the page of blocked names shows. */
export interface BlockedNamesView {
  readonly townId: string;
  readonly mayEdit: boolean;
  readonly rows: readonly BlockedNameRow[];
}
