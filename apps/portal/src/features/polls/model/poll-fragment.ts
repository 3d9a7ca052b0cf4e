/** By which a page finds its poll: what all members have, or what one person has for their answer. */
export type PageKey = { readonly pollSecret: string } | { readonly answerSecret: string };

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** What a link says behind its `#`: `a` leads to one answer, `u` to the poll; null: neither. Pure. */
export function readPollFragment(fragment: string): PageKey | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const [answerSecret, pollSecret] = [parts.get("a") ?? "", parts.get("u") ?? ""];
  if (SECRET.test(answerSecret)) return { answerSecret };
  return SECRET.test(pollSecret) ? { pollSecret } : null;
}

/** The other way round, with its `#`. Pure. */
export function writePollFragment(key: PageKey): string {
  return "answerSecret" in key ? `#a=${key.answerSecret}` : `#u=${key.pollSecret}`;
}
