import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { WAITING_ROOM_BY_DEFAULT } from "@stadtstube/domain";

import { SitePage } from "../site-page";
import { StartWithOptions } from "@/features/start/components/start-with-options";
import { readStartWishes } from "@/features/start/model/start-wishes";
import { localizedPath } from "@/i18n/localized-path";

interface StartPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("start"))("heading") };
}

export default async function StartPage({ searchParams }: StartPageProps) {
  const t = await getTranslations("start");
  const query = await searchParams;
  const refusal = query["hinweis"];
  const { start, startOptions, errors } = await getMessages();
  return (
    <SitePage path="/start">
      <div className="mx-auto grid w-full max-w-6xl flex-1 content-start gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
        <h1 className="text-4xl">{t("heading")}</h1>
        <p className="text-xl text-ink-soft">{t("intro")}</p>
        <NextIntlClientProvider messages={{ start, startOptions, errors }}>
          <StartWithOptions
            meetingsPath={localizedPath(await getLocale(), "/treffen")}
            initial={readStartWishes({ get: (name) => query[name] })}
            waitingRoomByDefault={WAITING_ROOM_BY_DEFAULT}
            open={typeof refusal === "string" || query["einstellungen"] !== undefined}
            refusal={typeof refusal === "string" ? { code: refusal } : null}
          />
        </NextIntlClientProvider>
      </div>
    </SitePage>
  );
}
