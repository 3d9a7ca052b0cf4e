import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChannelSecret, isSameSecret, readChannelRequest } from "./channel-address";

describe("the address of a bridge channel", () => {
  it("is read with its secret", () => {
    expect(readChannelRequest("/colibri-ws/1/c0ffee/0011aabb?pwd=s3cret")).toEqual({
      path: "/colibri-ws/1/c0ffee/0011aabb",
      secret: "s3cret",
    });
  });

  it.each([
    undefined,
    "",
    "/",
    "//evil/colibri-ws/1/c/0011aabb",
    "/colibri-ws/1/c",
    "/colibri-ws/1/c/0011aabb/more",
    "/colibri-ws/1/../0011aabb",
    "/colibri-ws/1/c/0011AABB",
    "/colibri-ws/1/c/0011aab",
    `/colibri-ws/1/c/0011aabb?pwd=${"x".repeat(2_000)}`,
    "http://host/colibri-ws/1/c/0011aabb",
  ])("is not number %#", (target) => {
    expect(readChannelRequest(target)).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (target) => void readChannelRequest(`/${target}`)));
  });
});

describe("the secret", () => {
  it("is long, new every time, and compared whole", () => {
    const secret = createChannelSecret();
    expect(secret).toMatch(/^[\w-]{32}$/);
    expect(createChannelSecret()).not.toBe(secret);
    expect(isSameSecret(secret, secret)).toBe(true);
    expect(isSameSecret("", secret)).toBe(false);
    expect(isSameSecret(secret.slice(0, -1), secret)).toBe(false);
    expect(isSameSecret("ä".repeat(32), secret)).toBe(false);
  });
});
