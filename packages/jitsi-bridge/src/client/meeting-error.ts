import type { DeviceErrorCode, MeetingErrorCode } from "./types";

/**
 * Why a meeting could not be joined, or a verb could not be carried out.
 *
 * `code` is stable and the only thing a page may show a text for; `message` repeats it for logs and
 * never holds names, addresses or tokens.
 */
export class MeetingError extends Error {
  override readonly name = "MeetingError";

  constructor(
    readonly code: MeetingErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** Why a camera, microphone, loudspeaker or screen could not be used. */
export class DeviceError extends Error {
  override readonly name = "DeviceError";

  constructor(
    readonly code: DeviceErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
