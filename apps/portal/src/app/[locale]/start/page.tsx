import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SitePage } from "../site-page";
import { StartForm } from "@/features/start/components/start-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("start"))("heading") };
}

export default async function StartPage() {
  const t = await getTranslations("start");
  return (
    <SitePage path="/start">
      <div className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
        <h1 className="text-4xl">{t("heading")}</h1>
        <p className="text-xl text-ink-soft">{t("intro")}</p>
        <div>
          <StartForm />
        </div>
      </div>
    </SitePage>
  );
}
