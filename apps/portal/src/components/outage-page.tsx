"use client";
import { buttonClass } from "@stadtstube/ui/button-class";

import outage from "../../messages/outage.json";

/** Languages with words of their own here; all others read German. */
const LANGUAGES = ["en", "fr", "tr", "uk", "ar"] as const;

/** How to try again. */
export interface OutagePageProps {
  readonly onRetry: () => void;
}

/**
 * Stands in for a page that could not be made. Nothing may be relied on here, not even the texts of
 * the page's language, so it carries its own few words and finds the language in the address.
 */
export function OutagePage({ onRetry }: OutagePageProps) {
  const path = typeof window === "undefined" ? "/" : window.location.pathname;
  const language =
    LANGUAGES.find((tag) => path === `/${tag}` || path.startsWith(`/${tag}/`)) ?? "de";
  const words = outage[language];
  return (
    <main
      id="inhalt"
      className="mx-auto grid min-h-dvh w-full max-w-2xl content-center gap-5 px-4 py-10 sm:px-6"
    >
      <h1 className="text-4xl">{words.title}</h1>
      <p className="text-xl">{words.text}</p>
      <div>
        <button
          type="button"
          className={buttonClass("primary", { large: true })}
          onClick={() => {
            onRetry();
            window.location.reload();
          }}
        >
          {words.retry}
        </button>
      </div>
    </main>
  );
}
