import { defaultPolicy } from "../../policy";

import type { PinChoice, Step } from "./step";

const { unseenMs, unusedAdmissionMs, refusalPauseMs, refusalMemoryMs, maxRefusals } =
  defaultPolicy.waitingRoom;

interface Request {
  state: "waiting" | "admitted" | "inside" | "refused" | "gone";
  provedPin: number;
  refusals: number;
  seenMs: number;
  decidedMs: number;
}

/**
 * What should happen, in the simplest words: one step in, one outcome out.
 *
 * Outcomes are `admitted`, `waiting`, `waiting: <what holds>`, `refused`, `refused for good`,
 * `closed`, `done`, `nothing`, the numbers of guests decided about, or the code of an error.
 */
export class DoorModel {
  #nowMs = 0;
  #waitingRoom = true;
  #locked = false;
  #closed = false;
  /** The PIN's number; 0 is none. Numbers are not used twice. */
  #pin = 0;
  #lastPin = 0;
  readonly #requests = new Map<number, Request>();
  /** Per guest and token, in the order they got them: whether it still renews. */
  readonly #tokens = new Map<number, { request: Request | null; valid: boolean }[]>();

  /** Takes the step and says what must come of it. */
  take(step: Step): string {
    switch (step.do) {
      case "ask":
        return this.#ask(step.guest, step.pin);
      case "check":
        return step.stale ? "room.request-unknown" : this.#check(step.guest);
      case "steal":
      case "elsewhere":
        return "refused everywhere";
      case "leave":
        return this.#leave(step.guest);
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
        return this.#options(step);
      case "host":
        return this.#closed ? "room.closed" : "admitted";
      case "wait":
        this.#nowMs += step.seconds * 1_000;
        return "done";
      case "forget":
        return this.#forget();
      case "close":
        this.#closed = true;
        return "done";
    }
  }

  #ask(guest: number, pin: PinChoice): string {
    if (this.#closed) return "room.unavailable";
    if (this.#isWrong(pin)) return "room.pin-wrong";
    const known = this.#current(guest);
    if (known !== undefined && known.state !== "gone" && known.state !== "refused") {
      known.seenMs = this.#nowMs;
      if (pin === "current" && this.#pin > 0) known.provedPin = this.#pin;
      return this.#settle(guest, known);
    }
    if (known?.state === "refused") {
      if (known.refusals >= maxRefusals) return "refused for good";
      if (this.#nowMs < known.decidedMs + refusalPauseMs) return "refused";
    }
    const provedPin = pin === "current" && this.#pin > 0 ? this.#pin : (known?.provedPin ?? 0);
    if (this.#locked) return "room.locked";
    if (this.#pin > 0 && provedPin !== this.#pin) return "room.pin-required";
    const request: Request = {
      state: "waiting",
      provedPin,
      refusals: known?.refusals ?? 0,
      seenMs: this.#nowMs,
      decidedMs: 0,
    };
    this.#requests.set(guest, request);
    return this.#settle(guest, request);
  }

  #check(guest: number): string {
    const request = this.#current(guest);
    if (request === undefined) return "room.request-unknown";
    if (this.#closed) return "closed";
    if (request.state === "gone") return "room.request-unknown";
    request.seenMs = this.#nowMs;
    return this.#settle(guest, request);
  }

  #settle(guest: number, request: Request): string {
    if (request.state === "refused") {
      return request.refusals >= maxRefusals ? "refused for good" : "refused";
    }
    if (request.state === "inside") return "admitted";
    if (this.#locked) return "waiting: room.locked";
    if (this.#pin > 0 && request.provedPin !== this.#pin) return "waiting: room.pin-required";
    if (this.#waitingRoom && request.state === "waiting") return "waiting";
    request.state = "inside";
    this.#tokensOf(guest).push({ request, valid: true });
    return "admitted";
  }

  #leave(guest: number): string {
    const request = this.#current(guest);
    if (request === undefined) return "room.request-unknown";
    if (request.state === "waiting" || request.state === "admitted") request.state = "gone";
    return "done";
  }

  #direct(guest: number, pin: PinChoice): string {
    if (this.#closed) return "room.unavailable";
    if (this.#isWrong(pin)) return "room.pin-wrong";
    if (this.#locked) return "room.locked";
    if (this.#pin > 0 && pin !== "current") return "room.pin-required";
    if (this.#waitingRoom) return "room.waiting-room";
    this.#tokensOf(guest).push({ request: null, valid: true });
    return "admitted";
  }

  #renew(guest: number, index: number): string {
    const tokens = this.#tokensOf(guest);
    const token = tokens[index % Math.max(tokens.length, 1)];
    if (token === undefined || !token.valid) return "room.grant-not-renewable";
    return this.#closed ? "room.closed" : "admitted";
  }

  #forge(guest: number): string {
    const request = this.#requests.get(guest);
    if (request === undefined || request.state !== "inside") return "room.grant-not-renewable";
    return this.#closed ? "room.closed" : "admitted";
  }

  #decide({ decision, about, stale }: Extract<Step, { do: "decide" }>): string {
    if (this.#closed) return "room.closed";
    if (decision === "admit" && this.#locked) return "room.locked";
    const decided: number[] = [];
    for (const guest of [...this.#requests.keys()].sort()) {
      const request = this.#current(guest);
      const state = request?.state;
      const named = about !== "all" && !stale && about.includes(guest);
      const meant =
        (state === "waiting" && (about === "all" || named)) ||
        (state === "admitted" && named && decision === "refuse");
      if (request === undefined || !meant) continue;
      request.state = decision === "admit" ? "admitted" : "refused";
      if (decision === "refuse") request.refusals += 1;
      request.decidedMs = this.#nowMs;
      decided.push(guest);
    }
    return `decided: ${decided.join(" ")}`;
  }

  /** Removes the participant that the guest was last. */
  #remove(guest: number): string {
    if (this.#closed) return "room.closed";
    const token = this.#tokensOf(guest).at(-1);
    if (token === undefined || !token.valid) return "nothing";
    token.valid = false;
    if (token.request?.state === "inside") {
      token.request.state = "refused";
      token.request.refusals += 1;
      token.request.decidedMs = this.#nowMs;
    }
    return "done";
  }

  #options({ waitingRoom, locked, pin }: Extract<Step, { do: "options" }>): string {
    if (this.#closed) return "room.closed";
    this.#waitingRoom = waitingRoom ?? this.#waitingRoom;
    this.#locked = locked ?? this.#locked;
    if (pin === "new") this.#pin = this.#lastPin += 1;
    if (pin === "none") this.#pin = 0;
    return "done";
  }

  #forget(): string {
    for (const guest of this.#requests.keys()) {
      const request = this.#current(guest);
      const old = this.#nowMs - (request?.decidedMs ?? 0) > refusalMemoryMs;
      if (request?.state === "gone" || (request?.state === "refused" && old)) {
        this.#requests.delete(guest);
      }
    }
    return "done";
  }

  /** The guest's request, gone if its time has run out. */
  #current(guest: number): Request | undefined {
    const request = this.#requests.get(guest);
    if (request === undefined) return undefined;
    const unseen = this.#nowMs - request.seenMs;
    const undone = Math.min(unseen, this.#nowMs - request.decidedMs);
    if (request.state === "waiting" && unseen > unseenMs) request.state = "gone";
    if (request.state === "admitted" && undone > unusedAdmissionMs) request.state = "gone";
    return request;
  }

  #isWrong(pin: PinChoice): boolean {
    return this.#pin > 0 && (pin === "wrong" || pin === "previous");
  }

  #tokensOf(guest: number): { request: Request | null; valid: boolean }[] {
    const tokens = this.#tokens.get(guest) ?? [];
    this.#tokens.set(guest, tokens);
    return tokens;
  }
}
