import { type DestinationStream, type Level, type Logger as PinoLogger, pino } from "pino";

import { redact, redactText } from "./redact";

/** A structured logger; `child` binds context such as `{ conference, endpointId }`. */
export type Logger = PinoLogger;

/** How a process logs. */
export interface LoggerOptions {
  /** The process: `portal`, `media-stack`, `worker`. */
  readonly process: string;
  /** Least level that is written; default `info`. */
  readonly level?: Level | "silent";
  /** Default: standard output, one JSON object per line. */
  readonly destination?: DestinationStream;
}

/**
 * Makes a logger that cannot write personal data, however deeply it is nested in what it is given:
 * keys of the list are hidden, and messages are cleaned of what looks like an address, a room code
 * or a secret. info = a step in a lifecycle, warn = an anomaly that was handled, error = somebody
 * was let down.
 */
export function createLogger(options: LoggerOptions): Logger {
  const logger = pino(
    {
      level: options.level ?? "info",
      base: { process: options.process, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      // An Error as first argument becomes {err: …}; `redact` turns it into a plain object.
      serializers: { err: redact },
      formatters: {
        level: (label) => ({ level: label }),
        log: (object) => redact(object) as Record<string, unknown>,
      },
      hooks: {
        logMethod(args, method) {
          Reflect.apply(method, this, cleanArguments(args));
        },
      },
    },
    options.destination ?? pino.destination(1),
  );
  // Bound context passes no formatter in pino; children inherit this method from the root.
  const { child } = logger;
  logger.child = function (this: Logger, bindings, childOptions) {
    return child.call(this, redact(bindings) as typeof bindings, childOptions);
  } as typeof child;
  return logger;
}

/** The message and what is filled into it, cleaned; an error without a message brings its own. */
function cleanArguments(args: readonly unknown[]): unknown[] {
  const [first, ...rest] = args;
  const cleaned = rest.map((arg) => redact(arg));
  if (typeof first === "string") return [redactText(first), ...cleaned];
  const error = errorOf(first);
  return error !== undefined && rest.length === 0
    ? [first, redactText(error.message)]
    : [first, ...cleaned];
}

/** The error that pino would take the message from. */
function errorOf(first: unknown): Error | undefined {
  if (first instanceof Error) return first;
  if (typeof first !== "object" || first === null || !("err" in first)) return undefined;
  return first.err instanceof Error ? first.err : undefined;
}
