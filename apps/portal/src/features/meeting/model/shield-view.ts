import type { MeetingState, PersonShield } from "./types";

/** Who is really left out; who has just come and has not sent anything yet is not. */
const LEFT_OUT: ReadonlySet<PersonShield> = new Set(["open", "other-key", "keyless", "unable"]);

/** What the line over the controls says about encryption. */
export interface ShieldView {
  readonly kind: "all" | "some" | "keyless" | "unable" | "off-by-host";
  /** Names of those who can neither be seen nor see; only for `some`. */
  readonly leftOut: readonly string[];
  /** Whether this is somebody who may switch it off. */
  readonly mayEnd: boolean;
}

/** Null: nobody encrypts here, so there is nothing to say. Pure. */
export function shieldView({ shield, participants, role }: MeetingState): ShieldView | null {
  const { mode, people } = shield;
  if (mode === "none") return null;
  if (mode !== "on") return { kind: mode, leftOut: [], mayEnd: false };
  const leftOut = participants
    .filter(({ id, isSelf }) => !isSelf && LEFT_OUT.has(people[id] ?? "waiting"))
    .map(({ name }) => name);
  const kind = leftOut.length === 0 ? "all" : "some";
  return { kind, leftOut, mayEnd: kind === "some" && role === "host" };
}
