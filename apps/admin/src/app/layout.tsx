import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: `${t("title")} · ${t("product")}`, robots: { index: false, follow: false } };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const t = await getTranslations("overview");
  return (
    <html lang={await getLocale()}>
      <body>
        <NextIntlClientProvider>
          <header className="ad-bar">{t("product")}</header>
          <main className="ad-main">{children}</main>
          <footer className="ad-foot">{t("limits")}</footer>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
