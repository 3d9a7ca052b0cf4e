/** What a renewal token consists of. */
export interface RenewalTokenParts {
  /** The participant's id. */
  readonly id: string;
  readonly secret: string;
}

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** Takes a renewal token apart; null if it is none. */
export function parseRenewalToken(token: string): RenewalTokenParts | null {
  const [, id, secret] = TOKEN.exec(token) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}
