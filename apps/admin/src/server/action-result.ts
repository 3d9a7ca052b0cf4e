/** A refusal as the page sees it: a stable code for the text, and who can do something about it. */
export interface ActionError {
  readonly code: string;
  readonly category: "user" | "moderator" | "municipality" | "network" | "us";
  /** After how long another attempt can succeed. */
  readonly retryAfterMs?: number;
}

/** What every server action gives back: it never throws at the page. */
export type ActionResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ActionError };
