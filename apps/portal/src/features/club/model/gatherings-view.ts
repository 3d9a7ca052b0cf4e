/** One date, in words, in the page's language. */
export interface DateRow {
  readonly gatheringId: string;
  readonly key: string;
  readonly title: string;
  readonly when: string;
  readonly room: string;
  readonly state: "planned" | "moved" | "cancelled";
  /** What else is in the room then, by title. */
  readonly conflicts: readonly string[];
}

/** A room to meet in. */
export interface RoomChoice {
  readonly id: string;
  readonly code: string;
}

/** A club's next dates. */
export interface DatesView {
  readonly clubId: string;
  readonly clubName: string;
  readonly rooms: readonly RoomChoice[];
  readonly dates: readonly DateRow[];
  /** Where the dates can be subscribed to, below the portal's own address. */
  readonly feedPath: string;
  readonly mayRenewFeed: boolean;
}

/** One gathering with its next dates. */
export interface GatheringView {
  readonly clubId: string;
  readonly id: string;
  readonly title: string;
  /** How often, in words; null: once, or nothing that words would make clearer. */
  readonly rule: string | null;
  readonly agenda: string;
  readonly room: string;
  readonly isSeries: boolean;
  readonly isCancelled: boolean;
  readonly dates: readonly DateRow[];
}

/** What the form for a gathering begins with. */
export interface GatheringFormView {
  readonly clubId: string;
  /** Empty: a new one. */
  readonly gatheringId: string;
  /** Empty: all its dates. Else the date from which on they change. */
  readonly following: string;
  readonly title: string;
  readonly rooms: readonly RoomChoice[];
  /** Of the form's fields, by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** One date that is to be changed. */
export interface DateView {
  readonly clubId: string;
  readonly row: DateRow;
  readonly isSeries: boolean;
  /** Of the form's fields, by name. */
  readonly values: Readonly<Record<string, string>>;
}
