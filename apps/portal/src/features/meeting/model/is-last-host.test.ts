import { expect, it } from "vitest";

import { isLastHost } from "./is-last-host";
import { participantFixture } from "./participant.fixture";

const self = participantFixture({ id: "me", isSelf: true, role: "host" });
const guest = participantFixture({ id: "g" });
const host = participantFixture({ id: "h", role: "host" });

it.each([
  ["the only host among guests", "host", [self, guest], true],
  ["a host among hosts", "host", [self, guest, host], false],
  ["a host alone", "host", [self], false],
  ["a guest", "guest", [{ ...self, role: "guest" as const }, guest], false],
] as const)("%s", (_, role, participants, expected) => {
  expect(isLastHost({ role, participants })).toBe(expected);
});
