/** What a bridge goes through, look by look: every trouble raises the right rule and clears it. */
import type { ServerId } from "@stadtstube/domain";
import { describe, expect, it } from "vitest";

import { type Answer, BARE_ANSWER } from "../probe/observation";
import { RULES } from "../rules/rules";
import { ServerWatch } from "./server-watch";

const LOOK_MS = 10_000;
const MINUTE_LOOKS = 6;

/** A bridge that is looked at every ten seconds. */
class Course {
  readonly #watch = new ServerWatch({ id: "b" as ServerId, kind: "bridge", rules: null });
  #looks = 0;

  /** So many looks, all with this answer; what the last one came to. */
  see(looks: number, answer: Partial<Answer> | "silence") {
    let judged: ReturnType<ServerWatch["judge"]> | undefined;
    for (let look = 0; look < looks; look += 1) {
      this.#looks += 1;
      const atMs = this.#looks * LOOK_MS;
      const takenAt = `moment ${this.#looks}`;
      judged = this.#watch.judge(
        answer === "silence"
          ? { ok: false, failure: "probe.timeout", atMs }
          : { ...BARE_ANSWER, takenAt, ...answer, atMs },
        RULES,
      );
    }
    if (judged === undefined) throw new RangeError("nobody looked");
    const held = Object.entries(judged.levels).filter(([, level]) => level !== "ok");
    return {
      state: judged.look.state,
      failure: judged.look.failure,
      held: Object.fromEntries(held),
    };
  }
}

const WELL = { state: "ok", failure: null, held: {} };

describe("a bridge", () => {
  it("that is drained is in maintenance and alarms nobody", () => {
    const course = new Course();
    expect(course.see(1, {})).toEqual(WELL);
    expect(course.see(30, { draining: true })).toEqual({ ...WELL, state: "maintenance" });
    expect(course.see(1, {})).toEqual(WELL);
  });

  it("that crashes is red from the second look on, and well when it is back", () => {
    const course = new Course();
    course.see(3, {});
    expect(course.see(1, "silence")).toMatchObject({ state: "unknown", held: {} });
    expect(course.see(1, "silence")).toMatchObject({ state: "red", held: { reachable: "red" } });
    expect(course.see(2, {})).toEqual(WELL);
  });

  it("that loses packets is yellow after ten minutes, red when it gets worse, well afterwards", () => {
    const course = new Course();
    const losing = (outgoingLoss: number) => ({ figures: { outgoingLoss } });
    expect(course.see(9 * MINUTE_LOOKS, losing(0.03))).toEqual(WELL);
    const yellow = course.see(2 * MINUTE_LOOKS, losing(0.03));
    expect(yellow).toMatchObject({ state: "yellow", held: { "outgoing-loss": "yellow" } });
    const red = course.see(11 * MINUTE_LOOKS, losing(0.08));
    expect(red).toMatchObject({ state: "red", held: { "outgoing-loss": "red" } });
    expect(course.see(2 * MINUTE_LOOKS, losing(0))).toEqual(WELL);
  });

  it("whose page of figures stands still is called out, however well it says it is", () => {
    const course = new Course();
    course.see(2, {});
    const frozen = { takenAt: "always the same", figures: { stress: 0.1 } };
    expect(course.see(4, frozen)).toEqual(WELL);
    expect(course.see(2, frozen)).toEqual({
      state: "red",
      failure: "probe.frozen",
      held: { reachable: "red" },
    });
    expect(course.see(2, {})).toEqual(WELL);
  });

  it("that does not say when it took its figures is believed", () => {
    expect(new Course().see(20, { takenAt: null })).toEqual(WELL);
  });
});
