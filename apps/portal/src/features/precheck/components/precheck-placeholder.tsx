"use client";
import { useTranslations } from "next-intl";

/** Stands for the precheck until the page runs; without script it says what is missing. */
export function PrecheckPlaceholder() {
  const t = useTranslations("precheck");
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-6xl content-start gap-2 px-4 pb-12 pt-2 sm:px-6">
      <h1 className="text-3xl sm:text-4xl">{t("heading")}</h1>
      <p className="text-ink-soft">{t("introGuest")}</p>
      <noscript>
        <p className="st-notice st-notice--warning mt-4">{t("needsScript")}</p>
      </noscript>
      <div className="mt-4 aspect-video max-w-2xl rounded-2xl bg-tile" />
    </div>
  );
}
