import { StartError } from "./start-error.mjs";

const POLL_MS = 50;
const REQUEST_TIMEOUT_MS = 5_000;

/**
 * @typedef {object} HealthQuestion
 * @property {() => Promise<string | undefined>} ask what is still wrong; undefined = healthy
 * @property {string} name in German, for the message
 * @property {number} timeoutMs
 * @property {() => string | undefined} hasEnded why the process is gone, if it is
 * @property {() => string | undefined} [fault] the process's own sentence about its end
 * @property {string} logFile named in the message
 * @property {AbortSignal} [signal]
 */

/**
 * Resolves when nothing is wrong any more.
 *
 * @param {HealthQuestion} question
 * @throws {StartError} `not-healthy` with the last answer, or `aborted`
 */
export async function waitHealthy({ ask, name, timeoutMs, hasEnded, fault, logFile, signal }) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (signal?.aborted) throw new StartError("aborted", "Abgebrochen.");
    const end = hasEnded();
    if (end !== undefined) {
      throw new StartError(
        "not-healthy",
        fault?.() ??
          `${name} hat sich beim Start beendet (${end}): der Grund steht am Ende von ${logFile}.`,
      );
    }
    const problem = await ask();
    if (problem === undefined) return;
    if (Date.now() > deadline) {
      throw new StartError(
        "not-healthy",
        `${name} ist nach ${Math.round(timeoutMs / 1000)} Sekunden nicht bereit (${problem}): mehr dazu in ${logFile}.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/**
 * Asks an address once.
 *
 * @param {string} url healthy when it answers below 400
 * @returns {Promise<string | undefined>} what is wrong
 */
export async function askHttp(url) {
  try {
    const response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return response.status < 400 ? undefined : `Antwort ${response.status}`;
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return reason instanceof Error ? reason.message : String(reason);
  }
}
