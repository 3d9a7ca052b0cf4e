import type { DoorView } from "../../rooms/door";

/**
 * Watches over every grant, knowing nothing of how the waiting room works.
 *
 * It notes what hosts said and what guests proved, and holds each grant against three sentences: a
 * participant who comes for the first time finds the room unlocked, has proved the PIN of that
 * moment, and was admitted by a host unless the waiting room was off. A participant who comes back
 * has not been removed. Nobody comes into a room that is closed, nor by a question that was refused.
 */
export class EntryLedger {
  #door: DoorView = { waitingRoom: true, locked: false, pinRequired: false };
  #pin = 0;
  #closed = false;
  readonly #proved = new Set<string>();
  readonly #admitted = new Set<string>();
  readonly #inside = new Set<string>();
  readonly #refused = new Set<string>();
  readonly #removed = new Set<string>();

  /** A host changed the door; `newPin` says whether the PIN is another one now. */
  doorChanged(door: DoorView, newPin: boolean): void {
    this.#door = door;
    if (newPin) this.#pin += 1;
  }

  /** A guest gave the right PIN. */
  proved(guest: number): void {
    this.#proved.add(`${guest} ${this.#pin}`);
  }

  /** A host's decision was taken about these requests. */
  decided(decision: "admit" | "refuse", requestIds: readonly string[]): void {
    for (const id of requestIds) {
      if (decision === "admit") this.#admitted.add(id);
      else this.#refused.add(id);
    }
  }

  /** A host removed a participant. */
  removed(participantId: string): void {
    this.#removed.add(participantId);
  }

  /** A host closed the room. */
  closed(): void {
    this.#closed = true;
  }

  /** A guest got a grant. Throws, saying why, if that must not be. */
  granted(guest: number, participantId: string): void {
    const fault = this.#fault(guest, participantId);
    if (fault !== undefined) throw new Error(`guest ${guest} got a grant though ${fault}`);
    this.#inside.add(participantId);
  }

  #fault(guest: number, participantId: string): string | undefined {
    if (this.#closed) return "the room was closed";
    if (this.#removed.has(participantId)) return "a host had removed them";
    if (this.#refused.has(participantId)) return "a host had refused them";
    if (this.#inside.has(participantId)) return undefined;
    if (this.#door.locked) return "the room was locked";
    if (this.#door.pinRequired && !this.#proved.has(`${guest} ${this.#pin}`)) {
      return "they had not proved the PIN";
    }
    if (this.#door.waitingRoom && !this.#admitted.has(participantId)) {
      return "no host had admitted them";
    }
    return undefined;
  }
}
