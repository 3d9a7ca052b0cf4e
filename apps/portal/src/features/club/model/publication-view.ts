/** What the form for the public calendar begins with. */
export interface PublicationView {
  readonly clubId: string;
  readonly gatheringId: string;
  readonly title: string;
  /** Empty: not public. */
  readonly category: string;
  readonly text: string;
  readonly isWithdrawn: boolean;
  readonly categories: readonly string[];
}
