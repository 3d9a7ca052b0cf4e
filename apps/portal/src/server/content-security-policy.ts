/** What varies in the policy. */
export interface PolicyInput {
  /** Fresh for every response. */
  readonly nonce: string;
  /** Origin of the media stack, the only foreign one that is ever spoken to. */
  readonly mediaOrigin: string;
  /** Allows what Next's development server needs. */
  readonly development: boolean;
}

/**
 * The policy of every page: scripts only by nonce, connections only to us and the media stack.
 *
 * `strict-dynamic` lets our own script load the client library from the media stack when joining.
 */
export function contentSecurityPolicy({ nonce, mediaOrigin, development }: PolicyInput): string {
  const media = `${mediaOrigin} ${mediaOrigin.replace(/^http/, "ws")}`;
  const directives = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${media}`,
    "media-src 'self' blob: mediastream:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return directives.join("; ");
}
