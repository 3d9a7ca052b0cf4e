import type { Town } from "@stadtstube/domain";

import { Brand } from "./brand";
import { LanguageSwitch, type LanguageSwitchProps } from "./language-switch";

/** Top of every page but the running meeting. */
export function SiteHeader({ town, ...page }: LanguageSwitchProps & { readonly town: Town }) {
  return (
    <header className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-2 gap-y-1 px-4 py-3 sm:px-6 sm:py-5">
      <Brand town={town} />
      <LanguageSwitch {...page} />
    </header>
  );
}
