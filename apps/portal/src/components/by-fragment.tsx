"use client";
import { type ReactNode, useSyncExternalStore } from "react";

function watch(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** What is said before the address can be read, and where no script runs. */
export interface ByFragmentProps {
  readonly loading: string;
  readonly script: string;
  /** Gets what stands behind the page's address, `#` included. */
  readonly children: (hash: string) => ReactNode;
}

/** Shows what the secret behind the `#` of the address leads to; no server sees it on its way. */
export function ByFragment({ loading, script, children }: ByFragmentProps) {
  const hash = useSyncExternalStore<string | null>(
    watch,
    () => window.location.hash,
    () => null,
  );
  if (hash !== null) return children(hash);
  return (
    <>
      <p role="status">{loading}</p>
      <noscript>
        <p>{script}</p>
      </noscript>
    </>
  );
}
