import { describe, expect, it } from "vitest";

import { listedPeople } from "./listed-people";
import { participantFixture } from "./participant.fixture";

const person = (name: string, handRaisedAtMs: number | null = null) =>
  participantFixture({ id: name, name, handRaisedAtMs });
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

describe("the list of people", () => {
  it("begins with raised hands in the order of raising", () => {
    const people = [person("Anna"), person("Bernd", 200), person("Clara"), person("Dieter", 100)];
    expect(names(listedPeople(people, ""))).toEqual(["Dieter", "Bernd", "Anna", "Clara"]);
  });

  it.each([
    ["özdem", ["Emine Özdemir"]],
    ["OZDEM", ["Emine Özdemir"]],
    [" anna ", ["Anna", "Johanna"]],
    ["x", []],
    ["", ["Anna", "Johanna", "Emine Özdemir"]],
  ])("finds by %j", (query, expected) => {
    const people = [person("Anna"), person("Johanna"), person("Emine Özdemir")];
    expect(names(listedPeople(people, query))).toEqual(expected);
  });
});
