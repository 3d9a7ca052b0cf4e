/** How the media side begins. */
import { WorkerPool } from "./pool/worker-pool";
import type { SfuPool, SfuPoolOptions } from "./types";

/**
 * Starts the worker processes and resolves when every one listens on its UDP port. Rejects with
 * `sfu.port-busy` or `sfu.start-failed`, leaving no process behind. Afterwards workers that die are
 * replaced; `close()` ends them all.
 */
export async function createSfuPool(options: SfuPoolOptions): Promise<SfuPool> {
  const pool = new WorkerPool(options);
  await pool.start();
  return pool;
}
