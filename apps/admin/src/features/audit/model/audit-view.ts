/** Whether the chain of the log holds. */
export interface ChainView {
  readonly entries: number;
  readonly isIntact: boolean;
  readonly headHash: string;
}

/** What the page of the audit log shows. */
export interface AuditView {
  /** Whose log: a town's id, or `installation`. */
  readonly town: string;
  readonly text: string;
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly maySeeAll: boolean;
  readonly mayExport: boolean;
  /** Only the whole log can be verified. */
  readonly mayVerify: boolean;
  /** Newest first. */
  readonly entries: readonly {
    readonly seq: string;
    readonly atMs: number;
    readonly actor: string;
    readonly town: string | null;
    readonly action: string;
    readonly subject: string;
    readonly details: string;
  }[];
}
