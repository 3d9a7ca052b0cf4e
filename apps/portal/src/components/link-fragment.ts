/** What a link carries behind its `#`, which no server ever sees in an address. */
export interface LinkFragment {
  /** The host's secret. */
  readonly hostSecret: string;
  /** The PIN, kept for whoever set it and for personal links. */
  readonly pin: string;
  /** For whom a personal link was made. */
  readonly personName: string;
  /** With which the meeting is encrypted from end to end; the server must never learn it. */
  readonly linkKey: string;
}

const LONGEST_NAME = 60;

/**
 * What a link says behind its `#`: `h` the host's secret, `p` the PIN, `n` a person's name,
 * `k` the meeting's key. Each is empty when it is missing or cannot be one.
 */
export function readFragment(fragment: string): LinkFragment {
  const values = new URLSearchParams(fragment.replace(/^#/, ""));
  const secret = values.get("h") ?? "";
  const pin = values.get("p") ?? "";
  const key = values.get("k") ?? "";
  // Characters that are not seen could make a name look like another one.
  const name = (values.get("n") ?? "").replace(/[\p{C}\s]+/gu, " ").trim();
  return {
    hostSecret: /^[A-Za-z0-9_-]{20,100}$/.test(secret) ? secret : "",
    pin: /^[0-9]{4,8}$/.test(pin) ? pin : "",
    personName: name.slice(0, LONGEST_NAME),
    linkKey: /^[A-Za-z0-9_-]{22}$/.test(key) ? key : "",
  };
}

/** The other way round: a fragment with its `#`, or nothing where there is nothing to say. */
export function writeFragment(parts: Partial<LinkFragment>): string {
  const values = new URLSearchParams();
  if (parts.hostSecret) values.set("h", parts.hostSecret);
  if (parts.personName) values.set("n", parts.personName);
  if (parts.pin) values.set("p", parts.pin);
  if (parts.linkKey) values.set("k", parts.linkKey);
  // A blank as `+` would look like a plus to whoever reads the link.
  return values.size === 0 ? "" : `#${values.toString().replaceAll("+", "%20")}`;
}
