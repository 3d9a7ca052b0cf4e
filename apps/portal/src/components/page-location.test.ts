import { expect, it } from "vitest";

import { hostSecret } from "./page-location";

const SECRET = "a".repeat(43);

it.each([
  [`#h=${SECRET}`, SECRET],
  [`#k=key&h=${SECRET}`, SECRET],
  ["", ""],
  ["#h=", ""],
  ["#h=not%20a%20secret", ""],
  ["#inhalt", ""],
])("finds in %s the secret %j", (fragment, expected) => {
  expect(hostSecret(fragment)).toBe(expected);
});
