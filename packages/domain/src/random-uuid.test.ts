import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomUuid } from "./random-uuid";

describe("randomUuid", () => {
  it("is a version 4 UUID for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(randomUuid({ bytes: () => bytes })).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });
});
