/** What the focus counts since its process started; each number only grows. */
export interface FocusCounters {
  conferencesCreated: number;
  participants: number;
  conferenceRequests: number;
  conferenceRequestsRefused: number;
  restartsRequested: number;
  iceFailed: number;
  participantsMoved: number;
  bridgesRemoved: number;
}

/** All at zero. */
export function newFocusCounters(): FocusCounters {
  return {
    conferencesCreated: 0,
    participants: 0,
    conferenceRequests: 0,
    conferenceRequestsRefused: 0,
    restartsRequested: 0,
    iceFailed: 0,
    participantsMoved: 0,
    bridgesRemoved: 0,
  };
}

/** What monitoring reads of the focus. */
export interface FocusFigures {
  readonly conferences: number;
  readonly participants: number;
  readonly largestConference: number;
  readonly totals: Readonly<FocusCounters>;
}
