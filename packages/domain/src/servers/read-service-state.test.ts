import { describe, expect, it } from "vitest";

import { type ServiceLevel, serviceLevel } from "./read-service-state";
import type { ServerKind, ServerState } from "./server";

const calm = { isMaintained: false, hasNotice: false };
type Servers = [ServerKind, ServerState][];
const level = (servers: Servers, facts = calm) =>
  serviceLevel(
    servers.map(([kind, state]) => ({ kind, state })),
    facts,
  );

describe("the level of the service", () => {
  const cases: [string, Servers, ServiceLevel][] = [
    ["nobody looks at anything", [], "unknown"],
    [
      "all well",
      [
        ["bridge", "ok"],
        ["focus", "ok"],
      ],
      "ok",
    ],
    [
      "busy, but working",
      [
        ["bridge", "yellow"],
        ["focus", "ok"],
      ],
      "ok",
    ],
    [
      "one of two bridges is out",
      [
        ["bridge", "red"],
        ["bridge", "ok"],
        ["focus", "ok"],
      ],
      "limited",
    ],
    [
      "one of two is not known",
      [
        ["bridge", "unknown"],
        ["bridge", "ok"],
        ["focus", "ok"],
      ],
      "limited",
    ],
    [
      "one of two takes a break",
      [
        ["bridge", "maintenance"],
        ["bridge", "ok"],
        ["focus", "ok"],
      ],
      "ok",
    ],
    [
      "every bridge is out",
      [
        ["bridge", "red"],
        ["bridge", "red"],
        ["focus", "ok"],
      ],
      "down",
    ],
    [
      "nobody brings people together",
      [
        ["bridge", "ok"],
        ["focus", "red"],
      ],
      "down",
    ],
    [
      "the worker stands still",
      [
        ["bridge", "unknown"],
        ["focus", "unknown"],
      ],
      "unknown",
    ],
    [
      "every bridge takes a break, and the focus has none left",
      [
        ["bridge", "maintenance"],
        ["focus", "red"],
      ],
      "maintenance",
    ],
    [
      "every bridge takes a break",
      [
        ["bridge", "maintenance"],
        ["focus", "ok"],
      ],
      "maintenance",
    ],
  ];
  it.each(cases)("%s", (_, servers, expected) => {
    expect(level(servers)).toBe(expected);
  });

  it("is maintenance while it is announced, whatever the servers do", () => {
    expect(level([["bridge", "red"]], { isMaintained: true, hasNotice: false })).toBe(
      "maintenance",
    );
  });

  it("is limited while town IT tells residents of something", () => {
    expect(level([["bridge", "ok"]], { isMaintained: false, hasNotice: true })).toBe("limited");
  });
});
