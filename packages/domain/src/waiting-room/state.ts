import type { Policy } from "../policy";

/**
 * A guest at the door, in five states.
 *
 * - **waiting**: asked, and hosts see the name. The guest's page gives a sign of life by checking.
 * - **admitted**: a host said yes; the guest has not come in yet.
 * - **entered**: the admission was used. It made exactly one participant, and whoever brings the
 *   same guest key is that participant again, which is how a reload finds back into the meeting.
 * - **refused**: a host said no, took a yes back, or removed the participant. The same key may ask
 *   again after a pause, and not for ever.
 * - **gone**: left, not seen for a while, or did not use the admission in time. Asking again starts
 *   from the beginning.
 *
 * Before the first question there is no request at all. Where hosts disagree, the one who refuses
 * prevails, in whichever order they decide: a refusal also takes back an admission that was not
 * used, and an admission never revives a refused request.
 *
 * A question asked after a refusal or an absence is a new request with a new id, so a decision
 * about the old one cannot hit it. The name of a request never changes: hosts admit whom they saw.
 *
 * Being admitted is one of three conditions of entering; see `barrier` for the others.
 */
export type WaitingState = "waiting" | "admitted" | "entered" | "refused" | "gone";

/**
 * What happens to a request. `enter` from `waiting` is for rooms without a waiting room; `lapse`
 * takes the right of who hides behind another's back, see `removeEndpoint`.
 */
export type WaitingEvent = "ask" | "admit" | "refuse" | "enter" | "leave" | "remove" | "lapse";

const NEXT: Readonly<Record<WaitingState, Partial<Record<WaitingEvent, WaitingState>>>> = {
  waiting: {
    ask: "waiting",
    admit: "admitted",
    refuse: "refused",
    enter: "entered",
    leave: "gone",
  },
  admitted: { ask: "admitted", refuse: "refused", enter: "entered", leave: "gone" },
  entered: { ask: "entered", enter: "entered", remove: "refused", lapse: "gone" },
  refused: { ask: "waiting" },
  gone: { ask: "waiting" },
};

/** Where an event leads; null if it means nothing in this state, which must then stay as it is. */
export function nextState(state: WaitingState, event: WaitingEvent): WaitingState | null {
  return NEXT[state][event] ?? null;
}

/** What is stored of a request, as far as its state depends on it. */
export interface RequestFacts {
  readonly state: "waiting" | "admitted" | "refused" | "gone";
  readonly enteredAt: Date | null;
  readonly decidedAt: Date | null;
  readonly lastSeenAt: Date;
  readonly refusals: number;
}

/** The state at `now`. Time alone makes a request gone, whether or not a job has noted it yet. */
export function stateAt(
  request: RequestFacts,
  now: Date,
  policy: Policy["waitingRoom"],
): WaitingState {
  const since = (then: Date) => now.getTime() - then.getTime();
  switch (request.state) {
    case "waiting":
      return since(request.lastSeenAt) > policy.unseenMs ? "gone" : "waiting";
    case "admitted": {
      if (request.enteredAt !== null) return "entered";
      const seenOrDecided = Math.min(
        since(request.lastSeenAt),
        since(request.decidedAt ?? request.lastSeenAt),
      );
      return seenOrDecided > policy.unusedAdmissionMs ? "gone" : "admitted";
    }
    case "refused":
    case "gone":
      return request.state;
  }
}

/** From when a refused guest may ask again; null: never with this key. */
export function askAgainAt(
  request: Pick<RequestFacts, "decidedAt" | "refusals">,
  policy: Policy["waitingRoom"],
): Date | null {
  if (request.decidedAt === null || request.refusals >= policy.maxRefusals) return null;
  return new Date(request.decidedAt.getTime() + policy.refusalPauseMs);
}

/** Whether nothing is left to remember of a request, so that a job may delete it. */
export function isForgettable(
  request: RequestFacts,
  now: Date,
  policy: Policy["waitingRoom"],
): boolean {
  const state = stateAt(request, now, policy);
  if (state === "gone") return true;
  const decidedMs = (request.decidedAt ?? request.lastSeenAt).getTime();
  return state === "refused" && now.getTime() - decidedMs > policy.refusalMemoryMs;
}
