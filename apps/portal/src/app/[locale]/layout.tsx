import "../globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FONTS } from "@stadtstube/ui/fonts";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";

import { townPalettes, townStylesheet } from "@/components/theme/town-theme";
import { UnknownTown } from "@/components/site/unknown-town";
import { isLocale, LANGUAGE_TAGS, textDirection } from "@/i18n/locales";
import { currentTown } from "@/server/tenant";
import { StyleNonce } from "./style-nonce";

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  const town = await currentTown();
  const name = t("title", { town: town?.name ?? "" }).trim();
  return {
    title: { default: name, template: `%s – ${name}` },
    description: t("description", { town: town?.name ?? "" }),
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const town = await currentTown();
  if (town === null) return {};
  const { light, dark } = townPalettes(town);
  return {
    viewportFit: "cover",
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: light.action },
      { media: "(prefers-color-scheme: dark)", color: dark.onAction },
    ],
  };
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const nonce = (await headers()).get("x-nonce") ?? "";
  const town = await currentTown();
  const t = await getTranslations("site");
  return (
    <html lang={LANGUAGE_TAGS[locale]} dir={textDirection(locale)}>
      <head>
        {/* Every page needs them; found in the stylesheet only, they would come late and move lines. */}
        {FONTS.map((font) => (
          <link
            key={font}
            rel="preload"
            as="font"
            type="font/woff2"
            href={font}
            crossOrigin="anonymous"
          />
        ))}
        <StyleNonce nonce={nonce} />
        {town === null ? null : <style nonce={nonce}>{townStylesheet(town)}</style>}
      </head>
      <body>
        <a
          href="#inhalt"
          className="st-button st-button--primary fixed start-4 top-4 z-50 -translate-y-24 focus:translate-y-0"
        >
          {t("skip")}
        </a>
        {town === null ? <UnknownTown /> : children}
      </body>
    </html>
  );
}
