import type { MeetingClient } from "./types";
import type { ViewChoices } from "./view-choices";

/** A line must be weak for this long without a break before pictures are given up for it. */
export const WEAK_FOR_MS = 20_000;
/** Whoever took the pictures back is left alone for this long. */
export const LEFT_ALONE_MS = 300_000;

/**
 * Gives up the others' cameras when one's own line stays weak, so that speech goes on.
 *
 * Only the person brings them back: a line that is good without pictures tells nothing about one with
 * them. Follows the client until closed.
 */
export class PictureSaver {
  readonly #client: Pick<MeetingClient, "state" | "subscribe">;
  readonly #choices: ViewChoices;
  readonly #unfollow: readonly (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #savedBefore = false;
  #leftAloneUntilMs = 0;

  constructor(client: Pick<MeetingClient, "state" | "subscribe">, choices: ViewChoices) {
    this.#client = client;
    this.#choices = choices;
    const look = () => this.#look();
    this.#unfollow = [client.subscribe(look), choices.subscribe(look)];
    look();
  }

  /** Stops following. Idempotent. */
  close(): void {
    for (const unfollow of this.#unfollow) unfollow();
    clearTimeout(this.#timer);
  }

  #look(): void {
    const saving = this.#choices.state.soundOnly !== "off";
    if (this.#savedBefore && !saving) this.#leftAloneUntilMs = Date.now() + LEFT_ALONE_MS;
    this.#savedBefore = saving;
    if (!saving && this.#isWeak()) {
      this.#timer ??= setTimeout(() => this.#save(), WEAK_FOR_MS);
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #save(): void {
    this.#timer = undefined;
    if (Date.now() >= this.#leftAloneUntilMs) this.#choices.setSoundOnly("automatic");
  }

  #isWeak(): boolean {
    const { connection, participants } = this.#client.state;
    const isWatching = participants.some(
      ({ isSelf, camera, videoMuted }) => !isSelf && camera !== null && !videoMuted,
    );
    const quality = participants.find(({ isSelf }) => isSelf)?.quality;
    return connection.phase === "joined" && isWatching && quality === "poor";
  }
}
