import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";

import { SitePage } from "./site-page";

interface InvitedFrameProps {
  readonly path: `/${string}`;
  readonly heading: string;
  readonly children: ReactNode;
}

/** A page that a link in a letter leads to, with the texts its parts need. */
export async function InvitedFrame({ path, heading, children }: InvitedFrameProps) {
  const { invited, errors } = await getMessages();
  return (
    <SitePage path={path} keepsFragment>
      <div className="mx-auto w-full max-w-6xl px-4 pb-16 pt-2 sm:px-6">
        <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
          <h1 className="text-3xl [overflow-wrap:anywhere] sm:text-4xl">{heading}</h1>
          <NextIntlClientProvider messages={{ invited, errors }}>{children}</NextIntlClientProvider>
        </div>
      </div>
    </SitePage>
  );
}
