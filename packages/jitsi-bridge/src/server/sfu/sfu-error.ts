/** Everything the media side refuses, by stable code. */

/**
 * - `sfu.bad-transport`: ICE or DTLS parameters that cannot work (RFC 8445, RFC 8122).
 * - `sfu.bad-sources`: SSRCs that are invalid, doubled or already used in the conference.
 * - `sfu.closed`: the conference or endpoint was closed, or its worker died.
 * - `sfu.no-worker`: no worker takes conferences now (all draining, dead or still starting).
 * - `sfu.port-busy`: another program holds the UDP port.
 * - `sfu.start-failed`: a worker process did not come up.
 * - `sfu.timeout`: a worker did not answer in time.
 * - `sfu.overloaded`: too many questions to one worker are open.
 * - `sfu.internal`: a defect of ours inside a worker.
 */
export type SfuErrorCode =
  | "sfu.bad-transport"
  | "sfu.bad-sources"
  | "sfu.closed"
  | "sfu.no-worker"
  | "sfu.port-busy"
  | "sfu.start-failed"
  | "sfu.timeout"
  | "sfu.overloaded"
  | "sfu.internal";

const CODES: ReadonlySet<string> = new Set<SfuErrorCode>([
  "sfu.bad-transport",
  "sfu.bad-sources",
  "sfu.closed",
  "sfu.no-worker",
  "sfu.port-busy",
  "sfu.start-failed",
  "sfu.timeout",
  "sfu.overloaded",
  "sfu.internal",
]);

/** A refusal of the media side; `message` is for engineers and never shown to residents. */
export class SfuError extends Error {
  override readonly name = "SfuError";
  readonly code: SfuErrorCode;

  constructor(code: SfuErrorCode, detail?: string, cause?: unknown) {
    super(detail ? `${code}: ${detail}` : code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The code of anything thrown inside a worker; what is not an `SfuError` is a defect. */
export function sfuErrorCode(error: unknown): SfuErrorCode {
  return error instanceof SfuError ? error.code : "sfu.internal";
}

/** True for a code of this table. */
export function isSfuErrorCode(value: unknown): value is SfuErrorCode {
  return typeof value === "string" && CODES.has(value);
}
