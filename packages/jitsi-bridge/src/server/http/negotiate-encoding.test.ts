import { describe, expect, it } from "vitest";
import { negotiateEncoding } from "./negotiate-encoding";

describe("negotiateEncoding", () => {
  it.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip", "gzip"],
    ["gzip, deflate, br, zstd", "br"],
    ["GZIP;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.000", "identity"],
    ["brotli", "identity"],
  ])("%s -> %s", (header, encoding) => {
    expect(negotiateEncoding(header)).toBe(encoding);
  });
});
