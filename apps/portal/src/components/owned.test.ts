import { expect, it } from "vitest";

import { Owned } from "./owned";

function counted() {
  const log: string[] = [];
  let number = 0;
  const owned = new Owned({
    open: () => {
      number += 1;
      log.push(`open ${number}`);
      return number;
    },
    close: (resource) => log.push(`close ${resource}`),
  });
  return { owned, log };
}

it("opens with the first subscriber and closes with the last", () => {
  const { owned, log } = counted();
  expect(owned.state).toBeNull();
  const first = owned.subscribe(() => undefined);
  const second = owned.subscribe(() => undefined);
  first();
  expect(owned.state).toBe(1);
  second();
  second();
  expect(owned.state).toBeNull();
  expect(log).toEqual(["open 1", "close 1"]);
});

it("opens anew after it was closed", () => {
  const { owned, log } = counted();
  owned.subscribe(() => undefined)();
  owned.subscribe(() => undefined);
  expect(log).toEqual(["open 1", "close 1", "open 2"]);
});
