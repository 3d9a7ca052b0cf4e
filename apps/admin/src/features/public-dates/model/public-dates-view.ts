/** A line of the list. */
export interface PublicDateRow {
  readonly gatheringId: string;
  readonly title: string;
  readonly clubName: string;
  readonly category: string;
  readonly text: string;
  readonly isWithdrawn: boolean;
}

/** What the page of public dates shows. */
export interface PublicDatesView {
  readonly townId: string;
  readonly mayChange: boolean;
  readonly rows: readonly PublicDateRow[];
  readonly categories: readonly string[];
}
