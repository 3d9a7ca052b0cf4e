import { expect, it } from "vitest";

import { readPollForm } from "./read-poll-form";

it("takes what was typed, and only dates that have a day", () => {
  const form = new FormData();
  for (const [name, value] of [
    ...[
      ["clubId", "c"],
      ["title", "Wann?"],
      ["description", ""],
      ["lastDay", "2027-01-05"],
    ],
    ...[
      ["day", "2027-01-12"],
      ["time", "19:30"],
      ["minutes", "90"],
    ],
    ...[
      ["day", ""],
      ["time", "19:30"],
      ["minutes", "90"],
    ],
    ...[
      ["day", "2027-01-13"],
      ["time", ""],
      ["minutes", "120"],
    ],
    ...[
      ["names", "public"],
      ["roomId", ""],
    ],
  ] as const) {
    form.append(name ?? "", value ?? "");
  }
  const read = readPollForm(form);
  expect(read.dates).toEqual([
    { start: "2027-01-12T19:30", lengthMinutes: 90 },
    { start: "2027-01-13T", lengthMinutes: 120 },
  ]);
  expect(read.typed.dates).toHaveLength(3);
  expect(read).toMatchObject({ clubId: "c", namesPublic: true, roomId: "" });
});

it("reads an empty form as one that says nothing", () => {
  expect(readPollForm(new FormData())).toMatchObject({ dates: [], namesPublic: false, clubId: "" });
});
