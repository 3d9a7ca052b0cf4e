import type { ReactNode } from "react";
import { LocaleProvider } from "@stadtstube/ui";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";

import { LANGUAGE_TAGS } from "@/i18n/locales";

import { SitePage } from "./site-page";

interface PollFrameProps {
  readonly path: `/${string}`;
  readonly keepsFragment?: boolean;
  readonly heading: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** A page about date polls, with the texts its parts need. */
export async function PollFrame({ heading, intro, children, ...page }: PollFrameProps) {
  const { polls, pollErrors, errors } = await getMessages();
  return (
    <SitePage {...page}>
      <div className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6">
        <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
          <div className="grid gap-3">
            <h1 className="text-3xl [overflow-wrap:anywhere] sm:text-4xl">{heading}</h1>
            {intro === undefined ? null : <p className="text-xl text-ink-soft">{intro}</p>}
          </div>
          <NextIntlClientProvider messages={{ polls, pollErrors, errors }}>
            <LocaleProvider locale={LANGUAGE_TAGS[await getLocale()]}>{children}</LocaleProvider>
          </NextIntlClientProvider>
        </div>
      </div>
    </SitePage>
  );
}
