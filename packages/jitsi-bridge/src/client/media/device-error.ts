import { DeviceError } from "../meeting-error";
import type { DeviceErrorCode } from "../types";

const BY_NAME: Readonly<Record<string, DeviceErrorCode>> = {
  NotAllowedError: "permission-denied",
  PermissionDeniedError: "permission-denied",
  SecurityError: "permission-denied",
  NotFoundError: "not-found",
  DevicesNotFoundError: "not-found",
  OverconstrainedError: "not-found",
  ConstraintNotSatisfiedError: "not-found",
  NotReadableError: "in-use",
  TrackStartError: "in-use",
  AbortError: "in-use",
  NotSupportedError: "not-supported",
  TypeError: "not-supported",
};

interface NamedError {
  readonly name: string;
  readonly message: string;
}

/** Reads name and message of whatever was thrown; libraries throw things that are no Error. */
export function namedError(error: unknown): NamedError {
  if (typeof error !== "object" || error === null) return { name: "", message: "" };
  const name = "name" in error && typeof error.name === "string" ? error.name : "";
  const message = "message" in error && typeof error.message === "string" ? error.message : "";
  return { name, message };
}

/**
 * Turns what getUserMedia and getDisplayMedia reject with into a stable code.
 *
 * Chromium says "Permission dismissed" when the question was closed without an answer; it can be
 * asked again, which a real refusal cannot. It says "Permission denied by system" when the operating
 * system's privacy settings are in the way.
 */
export function deviceErrorCode(error: unknown): DeviceErrorCode {
  if (error instanceof DeviceError) return error.code;
  const { name, message } = namedError(error);
  const code = BY_NAME[name] ?? "unknown";
  if (code !== "permission-denied") return code;
  if (/dismissed/i.test(message)) return "permission-dismissed";
  return /denied by system/i.test(message) ? "blocked-by-system" : code;
}
