import { expect, it } from "vitest";

import { defaultPolicy } from "../policy";

import { KEPT_DATA, keptData } from "./kept-data";

it("lists every kind once, with the figures by which it is deleted", () => {
  const policy = { ...defaultPolicy, roomLifetimeMs: 12_345, reportLifetimeMs: 67_890 };
  const rows = keptData(policy);
  expect(rows.map(({ key }) => key)).toEqual(KEPT_DATA);
  expect(rows.find(({ key }) => key === "rooms")?.lifetimeMs).toBe(12_345);
  expect(rows.find(({ key }) => key === "reports")?.lifetimeMs).toBe(67_890);
});
