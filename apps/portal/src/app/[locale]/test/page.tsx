import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";

import { SitePage } from "../site-page";
import { ConnectionTestView } from "@/features/connection-test/components/connection-test-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("connectionTest");
  return { title: t("title"), description: t("intro") };
}

export default async function TestPage() {
  const { connectionTest, deviceHelp, errors } = await getMessages();
  return (
    <SitePage path="/test">
      <NextIntlClientProvider messages={{ connectionTest, deviceHelp, errors }}>
        <ConnectionTestView />
      </NextIntlClientProvider>
    </SitePage>
  );
}
