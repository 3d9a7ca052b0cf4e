import type { GatheringOptions, GatheringTemplate } from "@stadtstube/domain";

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
  readonly options: GatheringOptions;
  readonly dates: readonly DateRow[];
  readonly invited: readonly InvitedRow[];
  readonly reminder: ReminderChoice;
  /** How many invited people a mail about a change would reach. */
  readonly reachable: number;
}

/** When the invited are reminded. */
export type ReminderChoice = "off" | "day" | "hour";

/** Somebody invited, as the page shows it. */
export interface InvitedRow {
  readonly id: string;
  readonly name: string;
  readonly answer: "none" | "accepted" | "declined";
  readonly letter: "due" | "queued" | "sent" | "failed" | "refused" | "dropped" | "none";
  readonly hasLeft: boolean;
}

/** What the form for a gathering begins with. */
export interface GatheringFormView {
  readonly clubId: string;
  /** Empty: a new one. */
  readonly gatheringId: string;
  /** Empty: all its dates. Else the date from which on they change. */
  readonly following: string;
  readonly title: string;
  /** What can be begun with; none where something is changed. */
  readonly templates: readonly GatheringTemplate[];
  /** Which it begins with; null: none. */
  readonly template: GatheringTemplate | null;
  readonly rooms: readonly RoomChoice[];
  /** How many invited people a mail about the change would reach. */
  readonly reachable: number;
  /** Of the form's fields, by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** One date that is to be changed. */
export interface DateView {
  readonly clubId: string;
  readonly row: DateRow;
  readonly isSeries: boolean;
  /** How many invited people a mail about the change would reach. */
  readonly reachable: number;
  /** Of the form's fields, by name. */
  readonly values: Readonly<Record<string, string>>;
}
