/** Why a probe brought nothing. Stable codes; the sentences live in the admin's messages. */
export type ProbeFailureCode =
  | "probe.unreachable"
  | "probe.not-allowed"
  | "probe.timeout"
  | "probe.redirected"
  | "probe.too-large"
  | "probe.bad-status"
  | "probe.malformed"
  | "probe.frozen"
  | "probe.unknown-kind";

/** Thrown by the readers; carries no text of the probed server, which may lie. */
export class ProbeFailure extends Error {
  constructor(
    readonly code: ProbeFailureCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "ProbeFailure";
  }
}
