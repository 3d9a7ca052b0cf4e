/**
 * How long news about sources are gathered before a client is told, in milliseconds. Every message costs
 * each client an offer and an answer, so joins into big conferences are announced in batches.
 */
export function batchDelayMs(participants: number): number {
  if (participants < 20) return 0;
  return participants < 50 ? 500 : 1000;
}
