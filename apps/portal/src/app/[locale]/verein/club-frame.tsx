import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";

import { SitePage } from "../site-page";

interface ClubFrameProps {
  readonly path: `/${string}`;
  readonly heading: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** A page for those who organise, with the texts its forms need. */
export async function ClubFrame({ path, heading, intro, children }: ClubFrameProps) {
  const all = await getMessages();
  const { club, clubErrors, clubInvitations, clubPasskeys, clubTokens } = all;
  const { contacts, errors, gatherings } = all;
  const messages = {
    ...{ club, clubErrors, clubInvitations, clubPasskeys, clubTokens },
    ...{ contacts, errors, gatherings },
  };
  return (
    <SitePage path={path}>
      <div className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6">
        <div className="grid max-w-3xl gap-6">
          <div className="grid gap-3">
            <h1 className="text-3xl sm:text-4xl">{heading}</h1>
            {intro === undefined ? null : <p className="text-xl text-ink-soft">{intro}</p>}
          </div>
          <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
        </div>
      </div>
    </SitePage>
  );
}
