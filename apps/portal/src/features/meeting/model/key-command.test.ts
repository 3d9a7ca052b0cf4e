import { describe, expect, it } from "vitest";

import { isTalkKey, KEY_COMMANDS, keyCommand, type PressedKey } from "./key-command";

const pressed = (key: string, over: Partial<PressedKey> = {}): PressedKey => ({
  key,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  elsewhere: false,
  ...over,
});

describe("keys", () => {
  it.each(KEY_COMMANDS)("%s is %s, large or small", (key, command) => {
    expect(keyCommand(pressed(key))).toBe(command);
    expect(keyCommand(pressed(key.toUpperCase()))).toBe(command);
  });

  it.each(["ctrlKey", "altKey", "metaKey", "repeat", "elsewhere"] as const)(
    "do nothing with %s",
    (what) => {
      for (const [key] of KEY_COMMANDS)
        expect(keyCommand(pressed(key, { [what]: true }))).toBeNull();
    },
  );

  it("are each used once, and others do nothing", () => {
    expect(new Set(KEY_COMMANDS.map(([key]) => key)).size).toBe(KEY_COMMANDS.length);
    expect(keyCommand(pressed("x"))).toBeNull();
    expect(keyCommand(pressed("Enter"))).toBeNull();
  });

  it("let one talk with the space bar, also while it repeats, but not in a field", () => {
    expect(isTalkKey(pressed(" "))).toBe(true);
    expect(isTalkKey(pressed(" ", { repeat: true }))).toBe(true);
    expect(isTalkKey(pressed(" ", { elsewhere: true }))).toBe(false);
    expect(isTalkKey(pressed("m"))).toBe(false);
  });
});
