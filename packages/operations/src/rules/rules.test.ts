import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DEFAULT_ALERT_LIMITS, type Figures, SERVER_KINDS } from "@stadtstube/domain";
import { describe, expect, it } from "vitest";

import { BARE_ANSWER, type Observation } from "../probe/observation";
import { RULES, rulesWith } from "./rules";
import { RULE_AT_REST, stepRule } from "./step-rule";

const RUNBOOKS = path.resolve(import.meta.dirname, "../../../../docs/runbooks");

describe.each(RULES)("the rule $id", (rule) => {
  it("has one German sentence", () => {
    expect(rule.sentence).toMatch(/^[A-ZÄÖÜ].{20,160}\.$/);
  });

  it("has a runbook page that says what it means and what to do", () => {
    const file = path.join(RUNBOOKS, `${rule.id}.md`);
    expect(existsSync(file), file).toBe(true);
    const text = readFileSync(file, "utf8");
    for (const part of ["# ", "## Was es bedeutet", "## Was zuerst zu tun ist"]) {
      expect(text).toContain(part);
    }
  });

  it("says nothing of a look that brought nothing, unless it is about that", () => {
    const lost: Observation = { ok: false, failure: "probe.timeout", atMs: 0 };
    expect(rule.value(lost)).toBe(rule.id === "reachable" ? 1 : null);
  });
});

const findRule = (id: string, rules = RULES) => rules.find((rule) => rule.id === id);

describe("limits that somebody has set", () => {
  it("hold instead of the defaults, and for their rule only", () => {
    const stress = {
      yellow: { atLeast: 0.3, forSeconds: 60 },
      red: { atLeast: 0.5, forSeconds: 0 },
    };
    const rules = rulesWith({ ...DEFAULT_ALERT_LIMITS, stress });
    expect(findRule("stress", rules)).toMatchObject({
      yellow: { atLeast: 0.3, forMs: 60_000 },
      red: { atLeast: 0.5, forMs: 0 },
    });
    expect(findRule("disk", rules)?.red).toEqual(findRule("disk")?.red);
    const look = { ...BARE_ANSWER, atMs: 0, figures: { stress: 0.5 } };
    const [set, usual] = [findRule("stress", rules), findRule("stress")];
    if (set === undefined || usual === undefined) throw new TypeError("no rule");
    expect(stepRule(set, RULE_AT_REST, look).level).toBe("red");
    expect(stepRule(usual, RULE_AT_REST, look).level).toBe("ok");
  });

  it("count days the other way round", () => {
    const limit = { atLeast: 30, forSeconds: 0 };
    const certificate = { yellow: limit, red: { ...limit, atLeast: 10 } };
    const rule = findRule("certificate", rulesWith({ ...DEFAULT_ALERT_LIMITS, certificate }));
    if (rule === undefined) throw new TypeError("no rule");
    const level = (certificateDays: number) =>
      stepRule(rule, RULE_AT_REST, { ...BARE_ANSWER, atMs: 0, figures: { certificateDays } }).level;
    expect([31, 30, 10].map(level)).toEqual(["ok", "yellow", "red"]);
  });
});

describe("the default limits", () => {
  it("have ids of their own", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  /** The level after the figures lasted for three hours. */
  function levelOf(id: string, figures: Figures): string {
    const rule = findRule(id);
    if (rule === undefined) throw new TypeError(`no rule ${id}`);
    let state = RULE_AT_REST;
    for (let atMs = 10_000; atMs <= 3 * 3_600_000; atMs += 10_000) {
      state = stepRule(rule, state, { ...BARE_ANSWER, atMs, figures });
    }
    return state.level;
  }

  const cases: [string, Figures, string][] = [
    ["stress", { stress: 0.59 }, "ok"],
    ["stress", { stress: 0.6 }, "yellow"],
    ["stress", { stress: 0.8 }, "red"],
    ["outgoing-loss", { outgoingLoss: 0.03 }, "yellow"],
    ["outgoing-loss", { outgoingLoss: 0.05 }, "red"],
    ["round-trip-time", { rttMs: 149 }, "ok"],
    ["round-trip-time", { rttMs: 300 }, "red"],
    ["bad-lines", { highLossEndpoints: 3, participants: 9 }, "ok"],
    ["bad-lines", { highLossEndpoints: 3, participants: 10 }, "red"],
    ["ice-failures", { iceFailedShare: 0.02 }, "yellow"],
    ["ice-failures", { iceFailedShare: 0.1 }, "red"],
    ["xmpp-lost", { xmppMissing: 0 }, "ok"],
    ["xmpp-lost", { xmppMissing: 1 }, "red"],
    ["operational-bridges", { operationalBridges: 0, participants: 0 }, "red"],
    ["operational-bridges", { operationalBridges: 1, participants: 0 }, "ok"],
    ["operational-bridges", { operationalBridges: 1, participants: 1 }, "yellow"],
    ["operational-bridges", { operationalBridges: 2, participants: 80 }, "ok"],
    ["operational-bridges", { operationalBridges: 2, participants: 81 }, "yellow"],
    ["bridge-versions", { bridgeVersions: 1 }, "ok"],
    ["bridge-versions", { bridgeVersions: 2 }, "yellow"],
    ["slow-portal", { responseMs: 800 }, "yellow"],
    ["test-meeting", { testMeetingFailures: 1 }, "ok"],
    ["test-meeting", { testMeetingFailures: 2 }, "red"],
    ["test-meeting-slow", { testMeetingSlowness: 1.9 }, "ok"],
    ["test-meeting-slow", { testMeetingSlowness: 2 }, "yellow"],
    ["certificate", { certificateDays: 22 }, "ok"],
    ["certificate", { certificateDays: 20 }, "yellow"],
    ["certificate", { certificateDays: 6 }, "red"],
    ["disk", { diskShare: 0.9 }, "red"],
    ["memory", { memoryShare: 0.85 }, "yellow"],
    ["processor", { cpuShare: 0.9 }, "yellow"],
    ["steal", { stealShare: 0.31 }, "red"],
    ["mail-queue", { mailQueueSeconds: 301 }, "yellow"],
    ["deletion-late", { deletionAgeSeconds: 3_600 }, "red"],
  ];
  it.each(cases)("%s of %j: %s", (id, figures, level) => {
    expect(levelOf(id, figures)).toBe(level);
  });

  it("watch on every kind of server whether it answers", () => {
    expect(findRule("reachable")?.kinds).toBeUndefined();
    for (const kind of SERVER_KINDS) {
      expect(RULES.some((rule) => rule.kinds?.includes(kind) ?? true)).toBe(true);
    }
  });
});
