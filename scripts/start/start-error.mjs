/**
 * A reason to stop that the person at the keyboard can do something about.
 *
 * `message` is one German sentence (or two) that says what is wrong and what to do; it is printed
 * as it is, without a stack. `code` is stable and for tests.
 */
export class StartError extends Error {
  /**
   * @param {StartErrorCode} code
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "StartError";
    this.code = code;
  }
}

/**
 * @typedef {"aborted" | "already-running" | "compiler-missing" | "disk-full"
 *   | "install-failed" | "network" | "node-version" | "not-healthy" | "not-writable"
 *   | "option-invalid" | "port-busy" | "port-forbidden" | "process-lost" | "secrets-damaged" | "step-failed"} StartErrorCode
 */
