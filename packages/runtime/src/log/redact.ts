import { isPersonalKey } from "./personal-data";

/** What stands in a log instead of personal data. */
export const REDACTED = "[redacted]";

const MAX_DEPTH = 8;
const MAX_ENTRIES = 200;
const MAX_TEXT = 16_000;

/** What personal data looks like inside a sentence, for messages of libraries. */
const PATTERNS: readonly RegExp[] = [
  // JWT
  /(?<![\w-])eyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g,
  // mail address
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,63}/gu,
  // credentials in an address
  /(?<=:\/\/)[^\s/@]+@/g,
  // IPv4 and IPv6 addresses
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi,
  // room code: four words
  /(?<![\w-])[a-z]{4,9}(?:-[a-z]{4,9}){3}(?![\w-])/g,
  // secrets of 256 bits
  /(?<![\w-])[\w-]{43}(?![\w-])/g,
];

/** Takes out of a text what looks like personal data or a secret. */
export function redactText(text: string): string {
  return PATTERNS.reduce(
    (clean, pattern) => clean.replace(pattern, REDACTED),
    text.slice(0, MAX_TEXT),
  );
}

/** A copy fit for the log: personal keys hidden, texts cleaned, depth and breadth bounded. */
export function redact(value: unknown): unknown {
  return redactNested(value, 0);
}

function redactNested(value: unknown, depth: number): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return "[deep]";
  if (value instanceof Error) return redactError(value, depth);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "[bytes]";
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ENTRIES).map((item) => redactNested(item, depth + 1));
  }
  if (value instanceof Map) return redactNested(Object.fromEntries(value), depth);
  if (value instanceof Set) return redactNested([...value], depth);
  const entries = Object.entries(value).slice(0, MAX_ENTRIES);
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      isPersonalKey(key) ? REDACTED : redactNested(item, depth + 1),
    ]),
  );
}

/** Kind, stable code, cleaned message and stack; other properties may carry a query's values. */
function redactError(error: Error, depth: number): unknown {
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { errorCode: code.slice(0, 100) }),
    message: redactText(error.message),
    ...(error.stack === undefined ? {} : { stack: redactText(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: redactNested(error.cause, depth + 1) }),
  };
}
