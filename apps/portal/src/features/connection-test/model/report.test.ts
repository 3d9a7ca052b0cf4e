import { expect, it } from "vitest";

import { NOTHING_CHECKED } from "./check-list";
import { reportText } from "./report";

it("tells what was checked, in the order of the list, and nothing else", () => {
  const checks = {
    ...NOTHING_CHECKED,
    delay: {
      step: "done",
      result: { verdict: "good", finding: "good", figures: { roundTripMs: 12 } },
    },
    browser: { step: "done", result: { verdict: "good", finding: "complete", figures: {} } },
    loss: { step: "running" },
  } as const;
  const text = reportText(checks, {
    title: "Title",
    head: ["Head"],
    name: (check) => check,
    verdict: (result) => result.verdict,
    finding: (check, result) => `${check} is ${result.finding}`,
    figures: (result) => Object.entries(result.figures).map(([name, value]) => `${name} ${value}`),
  });
  expect(text).toBe(
    "Title\nHead\n\nbrowser: good\n  browser is complete\ndelay: good\n  delay is good\n  roundTripMs 12\n",
  );
});
