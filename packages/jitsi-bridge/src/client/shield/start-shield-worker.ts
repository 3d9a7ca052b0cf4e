/**
 * The worker every frame passes, from the page's own origin (`worker-src 'self'`). Whoever starts it
 * ends it.
 */
export function startShieldWorker(): Worker {
  return new Worker(new URL("./shield-worker.ts", import.meta.url), {
    type: "module",
    name: "shield",
  });
}
