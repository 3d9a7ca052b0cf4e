/** How long a meeting with a set end may last, in minutes; offered as a choice. */
export const LENGTHS_MINUTES = [30, 60, 90, 120, 180, 240, 480] as const;

/** What a host wants, as typed: not yet judged. */
export interface StartWishes {
  readonly address: string;
  /** Undefined: as the town has it. */
  readonly waitingRoom: boolean | undefined;
  readonly pin: string;
  readonly screenSharing: "everybody" | "hosts";
  /** `2026-11-28T15:00` on the town's clocks; empty: now. */
  readonly opensAt: string;
  /** From the beginning to the end, in minutes; null: no set end. */
  readonly lengthMinutes: number | null;
}

/** Names of the form's fields; a town's own website may send them as well. */
export const FIELDS = {
  /** Says that the options were on the page, so that an empty box means no. */
  shown: "optionen",
  address: "adresse",
  waitingRoom: "warteraum",
  pin: "pin",
  screenSharing: "bildschirm",
  opensAt: "beginn",
  length: "dauer",
  /** Heeded by the page alone, which draws the key; the server is not told. */
  encrypted: "verschluesselt",
} as const;

const LONGEST_FIELD = 100;

/** Reads the form, sent by POST or repeated in an address. Pure; never throws. */
export function readStartWishes(form: { get(name: string): unknown }): StartWishes {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, LONGEST_FIELD).trim() : "";
  };
  const length = Number(text(FIELDS.length));
  return {
    address: text(FIELDS.address),
    waitingRoom: text(FIELDS.shown) === "" ? undefined : text(FIELDS.waitingRoom) !== "",
    pin: text(FIELDS.pin),
    screenSharing: text(FIELDS.screenSharing) === "hosts" ? "hosts" : "everybody",
    opensAt: text(FIELDS.opensAt),
    lengthMinutes: LENGTHS_MINUTES.some((known) => known === length) ? length : null,
  };
}

/** The wishes for an address, so that nothing has to be typed again; the PIN is left out on purpose. */
export function repeatStartWishes(wishes: StartWishes): string {
  const values = new URLSearchParams({ [FIELDS.shown]: "1" });
  if (wishes.address !== "") values.set(FIELDS.address, wishes.address);
  if (wishes.waitingRoom !== false) values.set(FIELDS.waitingRoom, "1");
  if (wishes.screenSharing === "hosts") values.set(FIELDS.screenSharing, "hosts");
  if (wishes.opensAt !== "") values.set(FIELDS.opensAt, wishes.opensAt);
  if (wishes.lengthMinutes !== null) values.set(FIELDS.length, String(wishes.lengthMinutes));
  return values.toString();
}
