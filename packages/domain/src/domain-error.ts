/** Who can do something about it. */
export type ErrorCategory = "user" | "moderator" | "municipality" | "network" | "us";

/** Facts for the text that the interface builds; never personal data. */
export interface DomainErrorDetails {
  /** From when a guest is let in. */
  readonly opensAt?: Date;
  /** After how many milliseconds another attempt can succeed. */
  readonly retryAfterMs?: number;
  /** Other addresses that would be possible. */
  readonly suggestions?: readonly string[];
}

/** The three things that say what kind of failure it is. */
export interface DomainErrorKind<Code extends string = string> {
  readonly code: Code;
  readonly category: ErrorCategory;
  /** HTTP status at the edge. */
  readonly status: number;
}

/**
 * A rule said no. Carries a stable code and no prose: texts live in the interface, by code.
 *
 * Made by the factories of each context (`RoomError.unavailable()`), never directly.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: string;
  readonly category: ErrorCategory;
  readonly status: number;
  readonly details: DomainErrorDetails;

  constructor(kind: DomainErrorKind, details: DomainErrorDetails = {}, cause?: unknown) {
    super(kind.code, cause === undefined ? undefined : { cause });
    this.code = kind.code;
    this.category = kind.category;
    this.status = kind.status;
    this.details = details;
  }
}
