import { DomainError } from "../domain-error";

/** Failures around towns and their pages. */
export const TownError = {
  /** No town of this installation has that host name. */
  unknownHost: () =>
    new DomainError({ code: "town.unknown-host", category: "municipality", status: 404 }),
  /** Some other town, or none, has what was asked for here. */
  unknown: () => new DomainError({ code: "town.unknown", category: "user", status: 404 }),
  /** A name, colour, host name, language or text that does not fit. */
  invalid: () => new DomainError({ code: "town.invalid", category: "user", status: 400 }),
  /** Another town is reached by one of these host names. */
  hostTaken: (cause?: unknown) =>
    new DomainError({ code: "town.host-taken", category: "user", status: 409 }, {}, cause),
  /** Somebody else has saved the same text since it was opened. */
  changedMeanwhile: () =>
    new DomainError({ code: "town.changed-meanwhile", category: "user", status: 409 }),
  /** As many rooms are open as the town may have. */
  roomsUsedUp: () =>
    new DomainError({ code: "town.rooms-used-up", category: "municipality", status: 503 }),
  /** The town has no such legal page in any language. */
  unknownLegalPage: () =>
    new DomainError({ code: "town.unknown-legal-page", category: "municipality", status: 404 }),
};
