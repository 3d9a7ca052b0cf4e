import { DomainError } from "../domain-error";

const kind = (code: string) => ({ code, category: "user", status: 400 }) as const;

/** Failures of telling the town something. */
export const ReportError = {
  /** Nothing is said about what happened. */
  empty: () => new DomainError(kind("report.empty")),
  /** More than the town can be asked to read. */
  tooLong: () => new DomainError(kind("report.too-long")),
  /** What was given for a room is no room's code, link or invitation. */
  roomUnreadable: () => new DomainError(kind("report.room-unreadable")),
  /** The town has no such report any more. */
  unknown: () => new DomainError({ code: "report.unknown", category: "user", status: 404 }),
  /** The room that was reported does not exist any more. */
  roomUnknown: () =>
    new DomainError({ code: "report.room-unknown", category: "user", status: 404 }),
};
