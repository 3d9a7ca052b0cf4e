import type { BridgeSample } from "./probe/probe-bridge";
import { BRIDGE_RULES } from "./rules/bridge-rules";
import { evaluateRule } from "./rules/evaluate-rule";
import type { AlertLevel } from "./rules/rule";
import { serverState } from "./rules/server-state";
import type { ServerState } from "./rules/server-state";

/** A server that is looked at regularly. */
export interface WatchedServer {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly probe: () => Promise<BridgeSample>;
}

/** What is known of one server right now. */
export interface ServerView {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly state: ServerState;
  readonly newest: BridgeSample | null;
  /** Only rules that are not "ok". */
  readonly alerts: readonly { readonly rule: string; readonly level: "yellow" | "red" }[];
  /** From oldest to newest, for the plots. */
  readonly samples: readonly BridgeSample[];
}

/** Ten-second looks over 15 minutes: longer than the longest rule's time. */
const KEPT_SAMPLES = 90;

/**
 * Keeps the recent samples of one server and the level of every rule. Looks never overlap: a slow
 * server delays only itself. Owned by ServerBoard.
 */
export class ServerWatch {
  readonly #server: WatchedServer;
  #samples: readonly BridgeSample[] = [];
  #levels = new Map<string, AlertLevel>();
  #looking: Promise<void> | null = null;

  constructor(server: WatchedServer) {
    this.#server = server;
  }

  /** Takes one sample; a second call while one is under way joins it. */
  look(): Promise<void> {
    this.#looking ??= this.#take().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** A snapshot whose state honours the age of the data at `nowMs`. */
  view(nowMs: number): ServerView {
    const { id, name, region } = this.#server;
    const newest = this.#samples.at(-1);
    const alerts = [...this.#levels].flatMap(([rule, level]) =>
      level === "ok" ? [] : [{ rule, level }],
    );
    const state = serverState(newest, this.#levels.values(), nowMs);
    return { id, name, region, state, newest: newest ?? null, alerts, samples: this.#samples };
  }

  async #take(): Promise<void> {
    const sample = await this.#server.probe();
    this.#samples = [...this.#samples, sample].slice(-KEPT_SAMPLES);
    for (const rule of BRIDGE_RULES) {
      const before = this.#levels.get(rule.id) ?? "ok";
      this.#levels.set(rule.id, evaluateRule(rule, this.#samples, before));
    }
  }
}
