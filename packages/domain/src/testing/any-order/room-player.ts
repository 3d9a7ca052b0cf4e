import type { GuestKey, RenewalToken } from "../../ids";
import { deleteForgettableRequests } from "../../retention/delete-forgettable-requests";
import { admitParticipant } from "../../rooms/admit-participant";
import { closeRoom } from "../../rooms/close-room";
import type { Admission } from "../../rooms/issue-grant";
import { renewGrant } from "../../rooms/renew-grant";
import { setRoomOptions } from "../../rooms/set-room-options";
import type { StartedRoom } from "../../rooms/start-room";
import type { TownContext } from "../../town-context";
import { askToEnter } from "../../waiting-room/ask-to-enter";
import { checkAdmission } from "../../waiting-room/check-admission";
import { decideAdmission } from "../../waiting-room/decide-admission";
import { renewalSecretOf } from "../../waiting-room/guest-key";
import { leaveWaitingRoom } from "../../waiting-room/leave-waiting-room";
import type { CheckOutcome } from "../../waiting-room/outcome";
import { removeParticipant } from "../../waiting-room/remove-participant";
import { someGuestKey } from "../guest-at-door";
import { asAnotherVisitor, asJob, type MovableClock } from "../town-fixture";

import type { EntryLedger } from "./entry-ledger";
import type { PinChoice, Step } from "./step";

/** What a guest's page remembers. */
interface Guest {
  readonly guestKey: GuestKey;
  readonly requestIds: string[];
  readonly tokens: RenewalToken[];
}

const NO_REQUEST = "00000000-0000-4000-8000-000000000000";

/** The stage of one run. */
export interface Stage {
  readonly host: TownContext;
  readonly room: StartedRoom;
  /** Somebody in another town. */
  readonly elsewhere: TownContext;
  readonly clock: MovableClock;
  readonly ledger: EntryLedger;
}

/** Plays steps on the real thing and has the ledger look at every grant that comes of it. */
export class RoomPlayer {
  readonly #stage: Stage;
  readonly #guests = new Map<number, Guest>();
  #hasPin = false;
  #pins = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Takes the step and says what came of it, in the words of the model. */
  async take(step: Step): Promise<string> {
    try {
      return await this.#play(step);
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (typeof code === "string" && code.startsWith("room.")) return code;
      throw error;
    }
  }

  async #play(step: Step): Promise<string> {
    const { host, room, clock } = this.#stage;
    switch (step.do) {
      case "ask":
        return this.#ask(step.guest, step.pin);
      case "check":
        return this.#check(step.guest, step.stale);
      case "steal":
        return this.#steal(this.#guest(step.guest), this.#guest(step.from));
      case "elsewhere":
        return this.#fromElsewhere(this.#guest(step.guest));
      case "leave":
        await leaveWaitingRoom(host, this.#requestOf(step.guest));
        return "done";
      case "direct":
        return this.#direct(step.guest, step.pin);
      case "renew":
        return this.#renew(step.guest, step.token);
      case "forge":
        return this.#forge(step.guest);
      case "decide":
        return this.#decide(step);
      case "remove":
        return this.#remove(step.guest);
      case "options":
        return this.#setOptions(step);
      case "host":
        await admitParticipant(host, room);
        return "admitted";
      case "wait":
        clock.advance(step.seconds * 1_000);
        return "done";
      case "forget":
        await deleteForgettableRequests(asJob(host));
        return "done";
      case "close":
        await closeRoom(host, room);
        this.#stage.ledger.closed();
        return "done";
    }
  }

  async #ask(number: number, choice: PinChoice): Promise<string> {
    const guest = this.#guest(number);
    const { room, ledger } = this.#stage;
    if (choice === "current" && this.#hasPin) ledger.proved(number);
    const outcome = await askToEnter(this.#visitor(), {
      code: room.code,
      guestKey: guest.guestKey,
      pin: this.#pinFor(choice),
    });
    return this.#note(number, outcome);
  }

  async #check(number: number, stale: boolean): Promise<string> {
    const key = stale ? this.#staleRequestOf(number) : this.#requestOf(number);
    return this.#note(number, await checkAdmission(this.#visitor(), key));
  }

  async #steal(thief: Guest, victim: Guest): Promise<string> {
    const requestId = victim.requestIds.at(-1) ?? NO_REQUEST;
    const { guestKey } = thief === victim ? { guestKey: someGuestKey() } : thief;
    return refusedEverywhere([
      () => checkAdmission(this.#visitor(), { requestId, guestKey }),
      () => leaveWaitingRoom(this.#visitor(), { requestId, guestKey }),
      () =>
        renewGrant(this.#visitor(), {
          renewalToken: `${requestId}.${renewalSecretOf(guestKey, requestId)}`,
        }),
    ]);
  }

  async #fromElsewhere(guest: Guest): Promise<string> {
    const { elsewhere, room } = this.#stage;
    const { guestKey, tokens } = guest;
    const requestId = guest.requestIds.at(-1) ?? NO_REQUEST;
    return refusedEverywhere([
      () => askToEnter(elsewhere, { code: room.code, guestKey }),
      () => askToEnter(elsewhere, { code: room.code, hostSecret: room.hostSecret }),
      () => checkAdmission(elsewhere, { requestId, guestKey }),
      () => renewGrant(elsewhere, { renewalToken: tokens.at(-1) ?? "" }),
      () => decideAdmission(elsewhere, { ...room, decision: "admit", requests: [requestId] }),
      () => setRoomOptions(elsewhere, { ...room, waitingRoom: false }),
    ]);
  }

  async #direct(number: number, choice: PinChoice): Promise<string> {
    const { room, ledger } = this.#stage;
    if (choice === "current" && this.#hasPin) ledger.proved(number);
    const request = { code: room.code, pin: this.#pinFor(choice) };
    return this.#granted(number, await admitParticipant(this.#visitor(), request));
  }

  async #renew(number: number, index: number): Promise<string> {
    const { tokens } = this.#guest(number);
    const renewalToken = tokens[index % Math.max(tokens.length, 1)] ?? "";
    return this.#granted(number, await renewGrant(this.#visitor(), { renewalToken }));
  }

  async #forge(number: number): Promise<string> {
    const { requestId, guestKey } = this.#requestOf(number);
    const renewalToken = `${requestId}.${renewalSecretOf(guestKey, requestId)}`;
    return this.#granted(number, await renewGrant(this.#visitor(), { renewalToken }));
  }

  async #decide({ decision, about, stale }: Extract<Step, { do: "decide" }>): Promise<string> {
    const { host, room, ledger } = this.#stage;
    const idOf = (number: number) =>
      (stale ? this.#staleRequestOf(number) : this.#requestOf(number)).requestId;
    const requests = about === "all" ? about : about.map(idOf);
    const { decided } = await decideAdmission(host, { ...room, decision, requests });
    ledger.decided(decision, decided);
    const numbers = decided.map(
      (id) => [...this.#guests].find(([, guest]) => guest.requestIds.at(-1) === id)?.[0],
    );
    return `decided: ${numbers.sort().join(" ")}`;
  }

  async #remove(number: number): Promise<string> {
    const { host, room, ledger } = this.#stage;
    const participantId = this.#guest(number).tokens.at(-1)?.split(".")[0] ?? NO_REQUEST;
    const { removed } = await removeParticipant(host, { ...room, participantId });
    if (removed) ledger.removed(participantId);
    return removed ? "done" : "nothing";
  }

  async #setOptions(step: Extract<Step, { do: "options" }>): Promise<string> {
    const { host, room, ledger } = this.#stage;
    const { waitingRoom, locked } = step;
    const pin =
      step.pin === undefined ? undefined : step.pin === "none" ? null : digits(this.#pins + 1);
    const door = await setRoomOptions(host, { ...room, waitingRoom, locked, pin });
    if (step.pin === "new") this.#pins += 1;
    this.#hasPin = door.pinRequired;
    ledger.doorChanged(door, step.pin !== undefined);
    return "done";
  }

  #note(number: number, outcome: CheckOutcome): string {
    const { requestIds } = this.#guest(number);
    if (outcome.state === "closed") return "closed";
    if (outcome.state === "refused") {
      return outcome.askAgainAt === null ? "refused for good" : "refused";
    }
    const { requestId } = outcome;
    if (requestId !== null && requestIds.at(-1) !== requestId) requestIds.push(requestId);
    if (outcome.state === "admitted") return this.#granted(number, outcome.admission);
    return outcome.held === null ? "waiting" : `waiting: ${outcome.held}`;
  }

  #granted(number: number, admission: Admission): string {
    this.#stage.ledger.granted(number, admission.participantId);
    const { tokens } = this.#guest(number);
    if (!tokens.includes(admission.renewalToken)) tokens.push(admission.renewalToken);
    return admission.role === "guest" ? "admitted" : `admitted as ${admission.role}`;
  }

  #guest(number: number): Guest {
    const guest = this.#guests.get(number) ?? {
      guestKey: someGuestKey(),
      requestIds: [],
      tokens: [],
    };
    this.#guests.set(number, guest);
    return guest;
  }

  #requestOf(number: number): { requestId: string; guestKey: GuestKey } {
    const { requestIds, guestKey } = this.#guest(number);
    return { requestId: requestIds.at(-1) ?? NO_REQUEST, guestKey };
  }

  /** The guest's request before the present one. */
  #staleRequestOf(number: number): { requestId: string; guestKey: GuestKey } {
    const { requestIds, guestKey } = this.#guest(number);
    return { requestId: requestIds.at(-2) ?? NO_REQUEST, guestKey };
  }

  #visitor(): TownContext {
    return asAnotherVisitor(this.#stage.host);
  }

  #pinFor(choice: PinChoice): string | undefined {
    if (choice === "none") return undefined;
    if (choice === "wrong") return "99999999";
    return digits(choice === "current" ? this.#pins : this.#pins - 1);
  }
}

/** PINs in the order they are set; none is ever used twice. */
function digits(number: number): string {
  return String(1_000 + number);
}

async function refusedEverywhere(attempts: readonly (() => Promise<unknown>)[]): Promise<string> {
  for (const [index, attempt] of attempts.entries()) {
    const refused = await attempt().then(
      () => false,
      (error: unknown) => error instanceof Error && error.name === "DomainError",
    );
    if (!refused) return `attempt ${index} was not refused`;
  }
  return "refused everywhere";
}
