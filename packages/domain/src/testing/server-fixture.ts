import { systemJob } from "../access/actor";
import type { Domain } from "../domain";
import { listServers, type WatchedServer } from "../servers/list-servers";
import { type Look, recordLooks } from "../servers/record-looks";
import { type Registration, registerServers } from "../servers/register-servers";

/** A bridge and a focus, as a start script registers them. */
export const TWO_SERVERS: readonly Registration[] = [
  { key: "b", kind: "bridge", name: "Brücke", region: "Musterstadt", url: "http://127.0.0.1:1" },
  { key: "f", kind: "focus", name: "Fokus", region: "Musterstadt", url: "http://127.0.0.1:1" },
];

/** Registers {@link TWO_SERVERS} and nothing else; returns them as the worker sees them. */
export async function registerTwoServers(domain: Domain): Promise<readonly WatchedServer[]> {
  await registerServers(domain, systemJob, TWO_SERVERS);
  return listServers(domain, systemJob);
}

/** Records a good look at each of these servers, now, changed as told. */
export async function lookAt(
  domain: Domain,
  servers: readonly WatchedServer[],
  change: Partial<Look> = {},
): Promise<void> {
  const at = domain.clock.now();
  const looks = servers.map(({ id }): Look => ({
    serverId: id,
    at,
    state: "ok",
    failure: null,
    draining: false,
    version: "1",
    figures: {},
    rules: {},
    ...change,
  }));
  await recordLooks(domain, systemJob, looks);
}
