import type { ReactNode } from "react";

import { requireTown } from "@/server/tenant";

import type { LanguageSwitchProps } from "@/components/site/language-switch";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";

/** A page between header and footer. */
export async function SitePage({
  children,
  ...page
}: LanguageSwitchProps & { readonly children: ReactNode }) {
  const town = await requireTown();
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader town={town} {...page} />
      <main id="inhalt" tabIndex={-1} className="flex flex-1 flex-col">
        {children}
      </main>
      <SiteFooter town={town} />
    </div>
  );
}
