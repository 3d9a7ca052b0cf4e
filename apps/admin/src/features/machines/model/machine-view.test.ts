import { expect, it } from "vitest";

import { agedRow, type MachineRow } from "./machine-view";

const row: MachineRow = {
  id: "1",
  kind: "bridge",
  name: "Medienserver",
  region: "Musterstadt",
  state: "ok",
  ageMs: 5_000,
  meetings: 3,
  isDraining: false,
  version: null,
};

it("shows a look for thirty seconds, and then that nothing is known", () => {
  expect(agedRow(row, 25_000)).toMatchObject({ ageMs: 30_000, state: "ok", meetings: 3 });
  expect(agedRow(row, 25_001)).toMatchObject({ ageMs: 30_001, state: "unknown", meetings: null });
});

it("knows nothing of what was never looked at", () => {
  expect(agedRow({ ...row, ageMs: null }, 0)).toMatchObject({ ageMs: null, state: "unknown" });
});
