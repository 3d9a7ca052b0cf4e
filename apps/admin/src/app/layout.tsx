import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { readScheme } from "@/server/scheme-cookie";

import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: t("product"), robots: { index: false, follow: false } };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const scheme = await readScheme();
  return (
    <html lang={await getLocale()} data-scheme={scheme === "auto" ? undefined : scheme}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
