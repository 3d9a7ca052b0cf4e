/** A website as passkeys know it (WebAuthn, section 4). */
export interface RelyingParty {
  /** The host name the keys belong to. */
  readonly id: string;
  /** What the browser shows. */
  readonly name: string;
  /** Scheme, host and port of the pages. */
  readonly origin: string;
}
