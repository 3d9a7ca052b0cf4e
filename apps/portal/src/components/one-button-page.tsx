"use client";
import type { ReactNode } from "react";
import { LogIn } from "lucide-react";
import { useTranslations } from "next-intl";

/** The page of a personal link. */
export interface OneButtonPageProps {
  readonly name: string;
  /** What the greeting is: a heading on the page itself, a paragraph in a picture of it. */
  readonly as?: "h1" | "p";
  /** Stands between greeting and button, e.g. why it did not work. */
  readonly notice?: ReactNode;
  readonly busy?: boolean;
  readonly onEnter?: () => void;
}

/** A greeting, one large button, and a word about what happens when it is pressed. */
export function OneButtonPage(props: OneButtonPageProps) {
  const { name, as: Greeting = "h1", notice, busy = false, onEnter } = props;
  const t = useTranslations("personal");
  return (
    <div className="grid w-full justify-items-center gap-6 text-center">
      <Greeting className="text-3xl font-semibold sm:text-5xl">{t("greeting", { name })}</Greeting>
      {notice}
      <button
        type="button"
        onClick={onEnter}
        aria-disabled={busy}
        className="kern-btn kern-btn--primary st-button st-button--primary min-h-28 w-full max-w-2xl px-8 py-6 text-3xl sm:text-4xl"
      >
        <LogIn aria-hidden="true" />
        {busy ? t("entering") : t("enter")}
      </button>
      <p className="max-w-2xl text-xl text-ink-soft">{t("hint")}</p>
    </div>
  );
}
