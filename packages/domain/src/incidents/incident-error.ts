import { DomainError } from "../domain-error";

/** What can go wrong with incidents. */
export const IncidentError = {
  /** There is none with this id. */
  unknown: () =>
    new DomainError({ code: "incident.unknown", category: "municipality", status: 404 }),
  /** It is over: there is nothing left to acknowledge or mute. */
  over: () => new DomainError({ code: "incident.over", category: "municipality", status: 409 }),
  /** A notice is empty or longer than 500 characters, or a mute ends in the past or after a week. */
  invalid: () =>
    new DomainError({ code: "incident.invalid", category: "municipality", status: 422 }),
};
