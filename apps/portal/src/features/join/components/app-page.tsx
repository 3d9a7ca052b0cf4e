"use client";
import { useEffect, useRef } from "react";
import { Button, buttonClass } from "@stadtstube/ui";
import { Globe, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";

/** An admission for the phone's app. */
export interface AppPageProps {
  /** Opens the app in the meeting. */
  readonly link: string;
  readonly onBack: () => void;
}

/**
 * Hands the meeting over to the phone's app. A link and not a redirect: phones open apps only for
 * somebody who presses, and who has no app must find the way back.
 */
export function AppPage({ link, onBack }: AppPageProps) {
  const t = useTranslations("phoneApp");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
      <h1 ref={heading} tabIndex={-1} className="text-4xl">
        {t("title")}
      </h1>
      <p className="text-xl text-ink-soft">{t("text")}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <a href={link} className={buttonClass("primary", { large: true })}>
          <Smartphone aria-hidden="true" />
          {t("open")}
        </a>
        <Button icon={<Globe aria-hidden="true" />} onPress={onBack}>
          {t("browser")}
        </Button>
      </div>
      <p className="text-ink-soft">{t("install")}</p>
    </div>
  );
}
