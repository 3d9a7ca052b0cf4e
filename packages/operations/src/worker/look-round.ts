import {
  type Domain,
  listServers,
  recordLooks,
  systemJob,
  type WatchedServer,
} from "@stadtstube/domain";

import type { Rule } from "../rules/rule";
import { inTurns } from "../watch/in-turns";
import { type Judged, observe, ServerWatch } from "../watch/server-watch";
import type { Probe } from "./probes";

/** So many servers are asked at a time: 500 within three seconds each take no half a round. */
const WIDTH = 64;

/** A server with what came of looking at it. */
export interface Seen extends Judged {
  readonly server: WatchedServer;
}

/** Looks at every server, round after round; remembers what the rules need in between. */
export class LookRound {
  readonly #domain: Domain;
  readonly #probe: Probe;
  readonly #watches = new Map<string, ServerWatch>();

  constructor(domain: Domain, probe: Probe) {
    this.#domain = domain;
    this.#probe = probe;
  }

  /** One round: every server looked at once, judged by these rules, and all of it written down. */
  async run(rules: readonly Rule[]): Promise<readonly Seen[]> {
    const servers = await listServers(this.#domain, systemJob);
    this.#forgetOthers(servers);
    const seen: Seen[] = [];
    await inTurns(servers, WIDTH, async (server) => {
      const observation = await observe(() => this.#probe(server), this.#now);
      seen.push({ server, ...this.#watchOf(server).judge(observation, rules) });
    });
    await recordLooks(
      this.#domain,
      systemJob,
      seen.map(({ look }) => look),
    );
    return seen;
  }

  /** Another process led in between: what is remembered here may be wrong. */
  forget(): void {
    this.#watches.clear();
  }

  readonly #now = (): number => this.#domain.clock.now().getTime();

  #watchOf(server: WatchedServer): ServerWatch {
    const watch = this.#watches.get(server.id) ?? new ServerWatch(server);
    this.#watches.set(server.id, watch);
    return watch;
  }

  #forgetOthers(servers: readonly WatchedServer[]): void {
    const known = new Set<string>(servers.map(({ id }) => id));
    for (const id of this.#watches.keys()) if (!known.has(id)) this.#watches.delete(id);
  }
}
