/** What a single key does in the meeting. */
export type KeyCommand = "microphone" | "camera" | "hand" | "chat" | "people";

/** The first letters of the German words, which the list in the settings names. */
export const KEY_COMMANDS: readonly (readonly [key: string, command: KeyCommand])[] = [
  ["m", "microphone"],
  ["k", "camera"],
  ["h", "hand"],
  ["c", "chat"],
  ["p", "people"],
];

/** The part of a keyboard event that counts. */
export interface PressedKey {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The focus is where keys write or press something. */
  readonly elsewhere: boolean;
}

/** The command of a key, or null; what is written into a field never is one (WCAG 2.1.4). Pure. */
export function keyCommand(pressed: PressedKey): KeyCommand | null {
  if (pressed.elsewhere || pressed.repeat || hasModifier(pressed)) return null;
  const key = pressed.key.toLowerCase();
  return KEY_COMMANDS.find(([one]) => one === key)?.[1] ?? null;
}

/** True for the key that lets one speak while it is held. Pure. */
export function isTalkKey(pressed: PressedKey): boolean {
  return pressed.key === " " && !pressed.elsewhere && !hasModifier(pressed);
}

function hasModifier({ ctrlKey, altKey, metaKey }: PressedKey): boolean {
  return ctrlKey || altKey || metaKey;
}
