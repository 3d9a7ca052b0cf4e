import "server-only";
import { watchWorker } from "@stadtstube/operations";

import { env } from "@/env";

import { container } from "./container";
import { logUnexpected } from "./log";

/** From now until the process ends: a worker that stands still becomes an incident, and somebody is told. */
export function watchOverWorker(): void {
  watchWorker({
    domain: container(),
    settings: env(),
    onError: (error) => logUnexpected(error, crypto.randomUUID()),
  });
}
