import { describe, expect, it } from "vitest";

import { readTownInput } from "./town-input";

const GOOD = {
  name: " Musterstadt ",
  primaryColour: "#0B5A6F",
  accentColour: "#b3471b",
  languages: ["de", "en", "de"],
  hosts: ["Treffen.Musterstadt.example", "localhost", "localhost", "127.0.0.1", "[::1]"],
  maxOpenRooms: null,
  authority: "",
  authorityAddress: "",
  contact: "",
  privacyContact: "",
};

describe("readTownInput", () => {
  it("tidies what fits", () => {
    expect(readTownInput(GOOD)).toEqual({
      ...GOOD,
      name: "Musterstadt",
      primaryColour: "#0b5a6f",
      languages: ["de", "en"],
      hosts: ["127.0.0.1", "[::1]", "localhost", "treffen.musterstadt.example"],
    });
  });

  it.each([
    { name: " " },
    { primaryColour: "red" },
    { accentColour: "#fff" },
    { languages: [] },
    { languages: ["xx"] },
    { hosts: [] },
    { hosts: ["a b"] },
    { hosts: ["-a.example"] },
    { hosts: ["a.example:80"] },
    { hosts: ["a.example/x"] },
    { maxOpenRooms: 0 },
    { maxOpenRooms: 1.5 },
    { authority: "x".repeat(201) },
  ])("refuses %j: town.invalid", (wrong) => {
    expect(() => readTownInput({ ...GOOD, ...wrong })).toThrow("town.invalid");
  });
});
