"use client";
import { type LinkFragment, readFragment } from "./link-fragment";
import type { Store } from "./use-store";

/** Where the page is, as far as only the browser knows it. All empty on the server. */
export interface PageLocation extends LinkFragment {
  /** E.g. `https://treffen.musterstadt.example`. */
  readonly origin: string;
}

const NOWHERE: PageLocation = { origin: "", hostSecret: "", pin: "", personName: "" };
let known: { readonly href: string; readonly location: PageLocation } | null = null;

/** The page's own address, re-read when the fragment changes. */
export const pageLocation: Store<PageLocation> = {
  get state() {
    const { href, origin, hash } = window.location;
    if (known?.href !== href) known = { href, location: { origin, ...readFragment(hash) } };
    return known.location;
  },
  serverState: NOWHERE,
  subscribe(listener) {
    window.addEventListener("hashchange", listener);
    return () => window.removeEventListener("hashchange", listener);
  },
};
