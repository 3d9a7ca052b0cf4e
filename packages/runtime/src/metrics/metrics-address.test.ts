import { expect, it } from "vitest";

import { metricsAddress } from "./metrics-address";

it.each([
  ["127.0.0.1:9401", "127.0.0.1", 9_401],
  ["[::1]:0", "::1", 0],
  ["10.1.0.7:65535", "10.1.0.7", 65_535],
  ["[fd00::7]:9401", "fd00::7", 9_401],
])("takes %s", (text, host, port) => {
  expect(metricsAddress.parse(text)).toEqual({ host, port });
});

it.each([
  "0.0.0.0:9401",
  "[::]:9401",
  "192.0.2.1:9401",
  "localhost:9401",
  "127.0.0.1",
  "",
  "127.0.0.1:70000",
])("refuses %j: the public could reach it, or nobody", (text) => {
  expect(() => metricsAddress.parse(text)).toThrow("must be a private address");
});
