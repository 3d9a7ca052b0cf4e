/** What a meeting is about, in its club's words. */
export interface MeetingAbout {
  readonly title: string;
  /** Lines of plain text; empty: nothing is said. */
  readonly agenda: string;
}

/** Everything a browser needs to connect, as the server action hands it out. Kept in memory only. */
export interface AdmissionReply {
  readonly role: "host" | "guest";
  /** As cleaned by the server; "Gast" where none was given. */
  readonly displayName: string;
  /** Exchanged for a fresh grant before every further connection. */
  readonly renewalToken: string;
  readonly mayShareScreen: boolean;
  /** The meeting wants microphones off at first. */
  readonly startsMuted: boolean;
  /** What a club meets for; null: a meeting of anybody's, or nothing is said. */
  readonly about: MeetingAbout | null;
  /** Until the meeting's set end, counted from the answer; null: no set end. Free of wrong clocks. */
  readonly closesInMs: number | null;
  readonly connection: {
    readonly libraryUrl: string;
    readonly serviceUrl: string;
    readonly hosts: { readonly domain: string; readonly muc: string; readonly focus: string };
    readonly room: string;
    readonly grant: string;
  };
}
