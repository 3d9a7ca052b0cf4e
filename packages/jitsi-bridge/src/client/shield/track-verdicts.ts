import { judgeTrack, type TrackVerdict, worstOf } from "./shield-state";
import type { FrameCounts, FromWorker } from "./worker-messages";

interface Judged {
  readonly owner: string;
  readonly counts: FrameCounts;
  readonly verdict: TrackVerdict;
}

/** Endpoints that are not eight hex digits have a tag that cannot be compared at once. */
const tagOf = (participantId: string) =>
  /^[0-9a-f]{8}$/.test(participantId) ? participantId : null;

/** What the frames of every receiving track say about whoever they belong to. */
export class TrackVerdicts {
  readonly #judged = new Map<string, Judged>();

  /** Takes the worker's counts; `ownerOf` knows whose track a receiver has at the moment. */
  heard(news: FromWorker, ownerOf: (receiver: string) => string | null): void {
    for (const [receiver, now] of Object.entries(news.receivers)) {
      const owner = ownerOf(receiver);
      if (owner === null) continue;
      const known = this.#judged.get(receiver);
      // The library may give a track that has ended to somebody else.
      const before = known?.owner === owner ? known : undefined;
      const counts = { then: before?.counts ?? known?.counts, now };
      const verdict = judgeTrack(before?.verdict ?? null, counts, tagOf(owner));
      this.#judged.set(receiver, { owner, counts: now, verdict });
    }
  }

  /** Null: no frame of theirs yet. */
  of(participantId: string): TrackVerdict {
    const own = [...this.#judged.values()].filter(({ owner }) => owner === participantId);
    return worstOf(own.map(({ verdict }) => verdict));
  }

  /** What was seen under other circumstances counts no more. */
  forget(participantId?: string): void {
    for (const [receiver, { owner, counts }] of this.#judged) {
      if (participantId !== undefined && owner !== participantId) continue;
      this.#judged.set(receiver, { owner, counts, verdict: null });
    }
  }
}
