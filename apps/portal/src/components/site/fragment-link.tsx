"use client";
import type { ReactNode } from "react";

import { memoryFragment } from "../page-memory";

/** A link to the same page in another form. */
export interface FragmentLinkProps {
  readonly href: string;
  readonly className: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** True for the form the page is in now. */
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

/**
 * A link that takes along what the page knows: a host who changes the language stays host, and a
 * guest keeps the place.
 */
export function FragmentLink({ children, isCurrent, ...anchor }: FragmentLinkProps) {
  return (
    <a
      {...anchor}
      hrefLang={anchor.lang}
      aria-current={isCurrent}
      onClick={(event) => {
        event.currentTarget.hash = memoryFragment();
      }}
    >
      {children}
    </a>
  );
}
