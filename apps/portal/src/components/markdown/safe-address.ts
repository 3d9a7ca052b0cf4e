/** The address if it leads somewhere harmless, else none. */
export function safeAddress(address: string): string {
  return /^(https:\/\/|mailto:|tel:|\/(?!\/)|#|[a-z0-9-]+$)/i.test(address) ? address : "";
}
