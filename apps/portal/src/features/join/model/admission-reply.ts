/** Everything a browser needs to connect, as the server action hands it out. Kept in memory only. */
export interface AdmissionReply {
  readonly role: "host" | "guest";
  /** As cleaned by the server; "Gast" where none was given. */
  readonly displayName: string;
  /** Exchanged for a fresh grant before every further connection. */
  readonly renewalToken: string;
  readonly connection: {
    readonly libraryUrl: string;
    readonly serviceUrl: string;
    readonly hosts: { readonly domain: string; readonly muc: string; readonly focus: string };
    readonly room: string;
    readonly grant: string;
  };
}
