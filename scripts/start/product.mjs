/**
 * Starts the whole product (PostgreSQL, media stack, portal) in child processes.
 *
 * @param {Partial<import("./contract.ts").ProductOptions>} options
 * @returns {Promise<import("./contract.ts").RunningProduct>}
 * @throws {import("./start-error.mjs").StartError} one German sentence that says what to do
 */
export async function startProduct(options) {
  throw new Error(`not there yet: ${JSON.stringify(options)}`);
}
