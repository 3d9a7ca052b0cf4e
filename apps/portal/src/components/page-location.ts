"use client";
import type { Store } from "./use-store";

/** Where the page is, as far as only the browser knows it. Both are empty on the server. */
export interface PageLocation {
  /** E.g. `https://treffen.musterstadt.example`. */
  readonly origin: string;
  /** The host's secret from the link's fragment, which no server ever sees in an address. */
  readonly hostSecret: string;
}

const NOWHERE: PageLocation = { origin: "", hostSecret: "" };
let known: { readonly href: string; readonly location: PageLocation } | null = null;

/** The page's own address, re-read when the fragment changes. */
export const pageLocation: Store<PageLocation> = {
  get state() {
    const { href, origin, hash } = window.location;
    if (known?.href !== href) known = { href, location: { origin, hostSecret: hostSecret(hash) } };
    return known.location;
  },
  serverState: NOWHERE,
  subscribe(listener) {
    window.addEventListener("hashchange", listener);
    return () => window.removeEventListener("hashchange", listener);
  },
};

/** The value of `h` in `#h=…`; empty when it is missing or cannot be one. */
export function hostSecret(fragment: string): string {
  const value = new URLSearchParams(fragment.replace(/^#/, "")).get("h") ?? "";
  return /^[A-Za-z0-9_-]{20,100}$/.test(value) ? value : "";
}
