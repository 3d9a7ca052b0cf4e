import type { Look, WatchedServer } from "@stadtstube/domain";

import { ProbeFailure } from "../probe/failure";
import type { Answer, Observation } from "../probe/observation";
import type { AlertLevel, Rule } from "../rules/rule";
import { parseRuleStates, type RuleStates } from "../rules/rule-states";
import { serverState } from "../rules/server-state";
import { RULE_AT_REST, type RuleState, stepRule } from "../rules/step-rule";
import { RecentFailures } from "./recent-failures";
import { StandStill } from "./stand-still";

/** What one look at a server came to. */
export interface Judged {
  readonly look: Look;
  /** The level of every rule that watches this kind of server. */
  readonly levels: Readonly<Record<string, AlertLevel>>;
}

/**
 * Judges the looks at one server; remembers what its rules need. Begins with what the database says
 * of the looks before, so that a new leader goes on where the old one stopped.
 */
export class ServerWatch {
  readonly #kind: WatchedServer["kind"];
  readonly #id: WatchedServer["id"];
  readonly #ice = new RecentFailures();
  readonly #stand = new StandStill();
  readonly #limits = new Map<string, string>();
  #states: RuleStates;

  constructor(server: Pick<WatchedServer, "id" | "kind" | "rules">) {
    this.#id = server.id;
    this.#kind = server.kind;
    this.#states = parseRuleStates(server.rules);
  }

  /** One more look, in the order of time, by the rules that hold at that moment. */
  judge(observation: Observation, rules: readonly Rule[]): Judged {
    const look = this.#withRecent(this.#unlessFrozen(observation));
    const watching = rules.filter(({ kinds }) => kinds?.includes(this.#kind) ?? true);
    this.#states = Object.fromEntries(
      watching.map((rule) => [rule.id, stepRule(rule, this.#stateOf(rule), look)]),
    );
    const levels = Object.fromEntries(
      Object.entries(this.#states).map(([id, { level }]) => [id, level]),
    );
    return { levels, look: this.#toLook(look, Object.values(levels)) };
  }

  /** Where the rule stood. What lasted under another limit proves nothing under this one. */
  #stateOf(rule: Rule): RuleState {
    const limits = JSON.stringify([rule.yellow, rule.red]);
    const isSame = (this.#limits.get(rule.id) ?? limits) === limits;
    this.#limits.set(rule.id, limits);
    const state = this.#states[rule.id] ?? RULE_AT_REST;
    return isSame ? state : { ...state, yellowSinceMs: null, redSinceMs: null };
  }

  #unlessFrozen(observation: Observation): Observation {
    if (!observation.ok || observation.takenAt === null) return observation;
    const { atMs, takenAt } = observation;
    return this.#stand.add({ atMs, takenAt })
      ? { ok: false, failure: "probe.frozen", atMs }
      : observation;
  }

  #withRecent(observation: Observation): Observation {
    if (!observation.ok) return observation;
    const { iceFailed, iceSucceeded } = observation.figures;
    if (iceFailed === undefined || iceSucceeded === undefined) return observation;
    const { atMs } = observation;
    const iceFailedShare = this.#ice.add({ atMs, failed: iceFailed, succeeded: iceSucceeded });
    if (iceFailedShare === undefined) return observation;
    return { ...observation, figures: { ...observation.figures, iceFailedShare } };
  }

  #toLook(observation: Observation, levels: readonly AlertLevel[]): Look {
    const answer = observation.ok ? observation : undefined;
    return {
      serverId: this.#id,
      at: new Date(observation.atMs),
      state: serverState(observation, levels),
      failure: observation.ok ? null : observation.failure,
      draining: answer?.draining ?? false,
      version: answer?.version ?? null,
      figures: answer?.figures ?? {},
      rules: this.#states,
    };
  }
}

/** One look by this probe at this moment. Never throws: a failed look is one, too. */
export async function observe(
  probe: () => Promise<Answer>,
  now: () => number = Date.now,
): Promise<Observation> {
  try {
    const answer = await probe();
    return { ...answer, atMs: now() };
  } catch (error) {
    const failure = error instanceof ProbeFailure ? error.code : "probe.malformed";
    return { ok: false, failure, atMs: now() };
  }
}
