import { describe, expect, it } from "vitest";

import { participantFixture } from "./participant.fixture";
import { shieldView } from "./shield-view";
import type { MeetingState, PersonShield, ShieldState } from "./types";

const view = (
  mode: ShieldState["mode"],
  anna: PersonShield | undefined,
  role: MeetingState["role"] = "guest",
) =>
  shieldView({
    shield: { mode, people: anna === undefined ? {} : { a: anna } },
    participants: [
      participantFixture({ id: "self", isSelf: true, name: "Ich" }),
      participantFixture({ id: "a", name: "Anna" }),
    ],
    role,
  } as unknown as MeetingState);

describe("the line about encryption", () => {
  it("says nothing where nobody encrypts", () => {
    expect(view("none", undefined)).toBeNull();
  });

  it.each(["encrypted", "waiting", undefined] as const)("is calm with somebody %s", (anna) => {
    expect(view("on", anna)).toEqual({ kind: "all", leftOut: [], mayEnd: false });
  });

  it.each(["open", "other-key", "keyless", "unable"] as const)("names who is %s", (anna) => {
    expect(view("on", anna)).toEqual({ kind: "some", leftOut: ["Anna"], mayEnd: false });
    expect(view("on", anna, "host")?.mayEnd).toBe(true);
  });

  it.each(["keyless", "unable", "off-by-host"] as const)("says of ourselves: %s", (mode) => {
    expect(view(mode, "other-key", "host")).toEqual({ kind: mode, leftOut: [], mayEnd: false });
  });
});
