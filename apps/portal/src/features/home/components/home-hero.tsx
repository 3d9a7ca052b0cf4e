import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";

import { TownStreet } from "./town-street";

/** The first thing a resident sees. */
export interface HomeHeroProps {
  readonly townName: string;
  /** What the town says in its own words; null: ours. */
  readonly welcome: { readonly heading: string | null; readonly intro: string | null };
  /** Said once at the top, e.g. why the last attempt did not work. */
  readonly notice?: ReactNode;
  /** The one main action. */
  readonly start: ReactNode;
  /** The quiet way to more settings. */
  readonly more: ReactNode;
  readonly join: ReactNode;
}

/** Greeting, main button, field to join, and the street. */
export async function HomeHero({ townName, welcome, notice, start, more, join }: HomeHeroProps) {
  const t = await getTranslations("home");
  return (
    <section className="relative isolate flex flex-1 flex-col">
      <div className="mx-auto grid w-full max-w-6xl flex-1 items-center gap-8 px-4 pb-10 pt-4 sm:px-6 lg:grid-cols-[1.15fr_1fr] lg:gap-16 lg:pb-14">
        <div className="grid gap-5">
          {notice}
          <h1 className="text-[2.1rem] sm:text-5xl lg:text-[3.4rem] lg:leading-[1.1]">
            {welcome.heading ?? t("heading")}
          </h1>
          <p className="max-w-xl text-xl text-ink-soft">
            {welcome.intro ?? t("intro", { town: townName })}
          </p>
          <div className="mt-2">{start}</div>
          <div>
            <p className="text-ink-soft">{t("startHint")}</p>
            {more}
          </div>
        </div>
        <div>{join}</div>
      </div>
      <div className="h-32 sm:h-44 lg:h-52 2xl:h-64">
        <TownStreet />
      </div>
    </section>
  );
}
