"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import { useTranslations } from "next-intl";

import { LinkRefusal } from "./link-refusal";

const SECRET = /^#[A-Za-z0-9_-]{43}$/;
const UNKNOWN = { code: "invitation.unknown" };

function watchFragment(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** Shows what the secret behind the `#` leads to; no server sees it on its way. */
export function ByLink({ children }: { readonly children: (secret: string) => ReactNode }) {
  const t = useTranslations("invited");
  const hash = useSyncExternalStore<string | null>(
    watchFragment,
    () => window.location.hash,
    () => null,
  );
  if (hash === null) {
    return (
      <>
        <p role="status">{t("leave.loading")}</p>
        <noscript>
          <p>{t("script")}</p>
        </noscript>
      </>
    );
  }
  return SECRET.test(hash) ? children(hash.slice(1)) : <LinkRefusal failure={UNKNOWN} />;
}
