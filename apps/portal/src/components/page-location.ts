"use client";
import { type LinkFragment, readFragment } from "./link-fragment";
import { pageMemory } from "./page-memory";
import type { Store } from "./use-store";

/** Where the page is, as far as only the browser knows it. All empty on the server. */
export interface PageLocation extends LinkFragment {
  /** E.g. `https://treffen.musterstadt.example`. */
  readonly origin: string;
}

const NOWHERE: PageLocation = {
  origin: "",
  hostSecret: "",
  pin: "",
  personName: "",
  linkKey: "",
};
let known: { readonly key: string; readonly location: PageLocation } | null = null;

/** The page's own address, and the host's right if the page has it. */
export const pageLocation: Store<PageLocation> = {
  get state() {
    const { href, origin, hash } = window.location;
    const { hostSecret } = pageMemory();
    const key = `${href} ${hostSecret}`;
    if (known?.key !== key)
      known = { key, location: { origin, ...readFragment(hash), hostSecret } };
    return known.location;
  },
  serverState: NOWHERE,
  subscribe(listener) {
    window.addEventListener("hashchange", listener);
    return () => window.removeEventListener("hashchange", listener);
  },
};
