/** Everything a browser needs to connect, as the server action hands it out. Kept in memory only. */
export interface AdmissionReply {
  readonly role: "host" | "guest";
  /** As cleaned by the server; "Gast" where none was given. */
  readonly displayName: string;
  /** Exchanged for a fresh grant before every further connection. */
  readonly renewalToken: string;
  readonly mayShareScreen: boolean;
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
