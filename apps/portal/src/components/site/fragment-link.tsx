"use client";
import type { ReactNode } from "react";

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
 * A link that takes the page's fragment along: a host who changes the language stays host, because
 * the host's secret lives in the fragment.
 */
export function FragmentLink({ children, isCurrent, ...anchor }: FragmentLinkProps) {
  return (
    <a
      {...anchor}
      hrefLang={anchor.lang}
      aria-current={isCurrent}
      onClick={(event) => {
        event.currentTarget.hash = window.location.hash;
      }}
    >
      {children}
    </a>
  );
}
