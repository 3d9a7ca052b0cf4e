import type { ChatMessage } from "./types";

/** A stretch of a message: words, or an address that can be opened. */
export interface ChatPart {
  readonly text: string;
  /** Always http or https; null: words. */
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"]+/giu;
/** What ends a sentence and not an address. */
const TRAILING = /[.,;:!?)\]}'’“]+$/u;

/** Finds the addresses in a message; anything that is none stays words. Pure. */
export function chatParts(text: string): readonly ChatPart[] {
  const parts: ChatPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, "");
    if (!URL.canParse(address)) continue;
    parts.push({ text: text.slice(from, match.index), href: null });
    parts.push({ text: address, href: new URL(address).href });
    from = match.index + address.length;
  }
  parts.push({ text: text.slice(from), href: null });
  return parts.filter((part) => part.text !== "");
}

/** How the words between names are written in the language of the page. */
export interface ChatLogWords {
  readonly time: (atMs: number) => string;
  readonly you: string;
  /** "Anna an Bernd" */
  readonly privately: (from: string, to: string) => string;
}

/** The whole chat as lines of text, for whoever wants to keep it. Pure. */
export function chatLogText(messages: readonly ChatMessage[], words: ChatLogWords): string {
  return messages
    .map(({ atMs, isSelf, fromName, to, text }) => {
      const from = isSelf ? words.you : fromName;
      const receiver = to === null ? null : isSelf ? to.name : words.you;
      const who = receiver === null ? from : words.privately(from, receiver);
      return `${words.time(atMs)} ${who}: ${text}`;
    })
    .join("\n");
}
