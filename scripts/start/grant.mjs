/** What portal and media stack must agree on for join grants; the key itself is a secret. */
export const GRANT = { keyId: "local", issuer: "stadtstube", audience: "jitsi" };

/**
 * The origins browsers name when they opened the portal on this machine.
 *
 * @param {number} port
 */
export function portalOrigins(port) {
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}
