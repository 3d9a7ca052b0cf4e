import { describe, expect, it } from "vitest";
import { trackFailure } from "../library/library-failures";
import { DeviceError } from "../meeting-error";
import { deviceErrorCode } from "./device-error";

const error = (name: string, message = "") => ({ name, message });

describe("device errors", () => {
  it.each([
    [error("NotAllowedError", "Permission denied"), "permission-denied"],
    [error("NotAllowedError", "Permission dismissed"), "permission-dismissed"],
    [error("NotAllowedError", "Permission denied by system"), "blocked-by-system"],
    [error("SecurityError"), "permission-denied"],
    [error("NotFoundError"), "not-found"],
    [error("OverconstrainedError"), "not-found"],
    [error("NotReadableError"), "in-use"],
    [error("AbortError"), "in-use"],
    [error("TypeError"), "not-supported"],
    [new DeviceError("in-use"), "in-use"],
    [error("SomethingNew"), "unknown"],
    [null, "unknown"],
    ["text", "unknown"],
  ])("of the browser: %o is %s", (thrown, code) => {
    expect(deviceErrorCode(thrown)).toBe(code);
  });

  it.each([
    [
      { name: "gum.permission_denied", gum: { error: error("NotAllowedError", "dismissed") } },
      "permission-dismissed",
    ],
    [{ name: "gum.general", gum: { error: error("NotReadableError") } }, "in-use"],
    [{ name: "gum.not_found" }, "not-found"],
    [{ name: "gum.screensharing_user_canceled" }, "permission-dismissed"],
    [{ name: "gum.general" }, "unknown"],
    [undefined, "unknown"],
  ])("of the library: %o is %s", (thrown, code) => {
    expect(trackFailure(thrown)).toBe(code);
  });
});
