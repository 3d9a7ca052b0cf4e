/** How many packets of one departing SSRC the receiver lost, from what the media core counts. */
import type { OutgoingCounters } from "./media-core";

const WRAP = 2 ** 32;
/** The field has 23 bits and a sign that the core drops: more than half is a negative number. */
const LARGEST_COUNT = 2 ** 22;

/**
 * Each report carries the losses since the beginning (RFC 3550 6.4.1), and the core adds these
 * up: what its sum grew by, divided by the reports that came, is the count itself.
 */
export class LossReports {
  #sum = 0;
  #reports = 0;
  #lost = 0;

  /** Packets lost since the beginning; never goes back. */
  read({
    reportedLostCount,
    reportCount,
  }: Pick<OutgoingCounters, "reportedLostCount" | "reportCount">): number {
    const reports = reportCount - this.#reports;
    if (reports <= 0) return this.#lost;
    const growth = (reportedLostCount - this.#sum + WRAP) % WRAP;
    this.#reports = reportCount;
    this.#sum = reportedLostCount;
    const count = Math.round(growth / reports);
    if (count < LARGEST_COUNT) this.#lost = Math.max(this.#lost, count);
    return this.#lost;
  }

  /** Reports that came so far. */
  get reports(): number {
    return this.#reports;
  }
}
