import type { createTranslator } from "next-intl";

import type { Messages } from "@/i18n/messages";

/** Every failure that has its own text; all others read as `unexpected`. */
export const ERROR_CODES = [
  "access.denied",
  "code.unreadable",
  "invalid-input",
  "network.unreachable",
  "rate-limit.exceeded",
  "report.empty",
  "report.room-unreadable",
  "report.too-long",
  "room.address-blocked",
  "room.address-invalid",
  "room.address-like-a-code",
  "room.address-needs-door",
  "room.address-reserved",
  "room.address-taken",
  "room.closed",
  "room.expired",
  "room.grant-not-renewable",
  "room.invalid-pin",
  "room.invalid-schedule",
  "room.locked",
  "room.no-free-code",
  "room.not-host",
  "room.not-yet-open",
  "room.pin-required",
  "room.pin-wrong",
  "room.unavailable",
  "room.waiting-room",
  "room.waiting-room-full",
  "town.rooms-used-up",
  "unexpected",
] as const;

type ErrorCode = (typeof ERROR_CODES)[number];
type ErrorTranslator = ReturnType<typeof createTranslator<Messages, "errors">>;

/** A failure in words. */
export interface ErrorText {
  readonly title: string;
  readonly text: string;
}

/** What is known of a failure. */
export interface FailureFacts {
  readonly code: string;
  readonly opensAtMs?: number;
  readonly retryAfterMs?: number;
}

/** The words for a failure: what happened and what to do now. `t` reads the namespace "errors". */
export function errorText(t: ErrorTranslator, failure: FailureFacts): ErrorText {
  const code = ERROR_CODES.find((known) => known === failure.code) ?? "unexpected";
  return { title: t(`${code}.title`), text: detail(t, code, failure) };
}

function detail(t: ErrorTranslator, code: ErrorCode, failure: FailureFacts): string {
  switch (code) {
    case "room.not-yet-open":
      return failure.opensAtMs === undefined
        ? t("room.not-yet-open.textWithoutTime")
        : t("room.not-yet-open.text", { opensAt: new Date(failure.opensAtMs) });
    case "rate-limit.exceeded":
      return t("rate-limit.exceeded.text", {
        minutes: Math.max(1, Math.ceil((failure.retryAfterMs ?? 60_000) / 60_000)),
      });
    default:
      return t(`${code}.text`);
  }
}
