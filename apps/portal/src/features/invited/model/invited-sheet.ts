/** An invitation in the shape that goes to its page. */
export interface InvitedSheet {
  readonly clubName: string;
  readonly name: string;
  readonly title: string;
  readonly agenda: string;
  readonly roomCode: string;
  /** How often, in words; null: once. */
  readonly rule: string | null;
  readonly dates: readonly {
    readonly key: string;
    readonly when: string;
    readonly state: "planned" | "moved" | "cancelled";
  }[];
  readonly answer: "none" | "accepted" | "declined";
  readonly state: "open" | "over" | "cancelled";
}

/** Whose mails somebody gets, or does not get any more. */
export interface LeavingSheet {
  readonly clubName: string;
  readonly hasLeft: boolean;
}
