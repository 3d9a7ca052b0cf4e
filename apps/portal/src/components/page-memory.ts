"use client";

/** What a page knows that must outlive its reload and nothing else. */
export interface PageMemory {
  /** Gives the host's right. */
  readonly hostSecret: string;
  /** Keeps a guest's place at the door and in the meeting. */
  readonly guestKey: string;
  /** The guest has asked to be let in and waits. */
  readonly waiting: boolean;
  /** The name they gave for that; forgotten when they do not wait any more. */
  readonly displayName: string;
}

const NOTHING: PageMemory = { hostSecret: "", guestKey: "", waiting: false, displayName: "" };
const KEY = "stadtstube";
const SECRET = /^[A-Za-z0-9_-]{20,100}$/;

/** `h` gives the host's right, `g` keeps a guest's place over a change of language. */
const SECRET_PARTS = ["h", "g"] as const;

let known: PageMemory | null = null;
let hidden = false;
let noting: ReturnType<typeof setTimeout> | undefined;

/**
 * What this page knows: from the address's fragment when it was opened by link, else from its
 * entry in the browser's history, which a reload keeps. That is no storage: another tab, another
 * visit and another page know nothing of it, and it ends with the tab.
 */
export function pageMemory(): PageMemory {
  if (known === null) {
    const fragment = fragmentMemory(window.location.hash);
    const entry = entryMemory(window.history.state);
    known = {
      hostSecret: fragment.hostSecret || entry.hostSecret,
      guestKey: fragment.guestKey || entry.guestKey,
      waiting: entry.waiting,
      displayName: entry.displayName,
    };
    window.addEventListener("hashchange", followFragment);
  }
  return known;
}

/** Changes what the page knows, and notes it in the history's entry. */
export function rememberOnPage(change: Partial<PageMemory>): void {
  known = { ...pageMemory(), ...change };
  noteInHistory();
}

/** Takes host secret and guest key out of the address bar; the page goes on knowing them. */
export function hideSecrets(): void {
  pageMemory();
  hidden = true;
  noteInHistory();
}

/** The fragment that takes what this page knows along to another form of itself; empty or `#…`. */
export function memoryFragment(): string {
  const { hostSecret, guestKey } = pageMemory();
  const parts = new URLSearchParams(window.location.hash.slice(1));
  // A link to a part of the page is no memory.
  for (const [name, value] of [...parts]) if (value === "") parts.delete(name);
  if (hostSecret !== "") parts.set("h", hostSecret);
  if (guestKey !== "") parts.set("g", guestKey);
  const text = parts.toString();
  return text === "" ? "" : `#${text}`;
}

/** What a fragment says; what cannot be a secret is none. */
export function fragmentMemory(fragment: string): Pick<PageMemory, "hostSecret" | "guestKey"> {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  return { hostSecret: secretIn(parts.get("h")), guestKey: secretIn(parts.get("g")) };
}

/** What an entry of the history says, whatever it is. */
export function entryMemory(state: unknown): PageMemory {
  if (typeof state !== "object" || state === null || !(KEY in state)) return NOTHING;
  const noted: unknown = state[KEY];
  if (typeof noted !== "object" || noted === null) return NOTHING;
  const { hostSecret, guestKey, waiting, displayName } = noted as Record<string, unknown>;
  return {
    hostSecret: secretIn(hostSecret),
    guestKey: secretIn(guestKey),
    waiting: waiting === true,
    displayName: typeof displayName === "string" ? displayName : "",
  };
}

/** Following a link to a part of the page makes an entry of its own, which must know the same. */
function followFragment(): void {
  const fragment = fragmentMemory(window.location.hash);
  rememberOnPage({ ...(fragment.hostSecret === "" ? {} : { hostSecret: fragment.hostSecret }) });
}

/**
 * Later and only once, because Next takes over the history after the page's own effects; and
 * without Next's marks, so that it notices the new address and never brings the old one back.
 */
function noteInHistory(): void {
  clearTimeout(noting);
  noting = setTimeout(() => {
    const {
      __NA: _router,
      _N: _pages,
      ...state
    } = (window.history.state ?? {}) as Record<string, unknown>;
    window.history.replaceState({ ...state, [KEY]: known }, "", addressToShow());
  }, 0);
}

function addressToShow(): string {
  const { pathname, search, hash } = window.location;
  const parts = new URLSearchParams(hash.slice(1));
  const secrets = SECRET_PARTS.filter((name) => parts.has(name));
  if (!hidden || secrets.length === 0) return `${pathname}${search}${hash}`;
  for (const name of secrets) parts.delete(name);
  const rest = parts.toString();
  return `${pathname}${search}${rest === "" ? "" : `#${rest}`}`;
}

function secretIn(value: unknown): string {
  return typeof value === "string" && SECRET.test(value) ? value : "";
}
