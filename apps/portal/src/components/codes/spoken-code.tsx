"use client";
import { useTranslations } from "next-intl";

import { pageLocation } from "@/components/page-location";
import { useStore } from "@/components/use-store";

const WORDS_PER_CODE = 4;

/** The code as one says it on the telephone: where to go, and one word after the other. */
export function SpokenCode({ code }: { readonly code: string }) {
  const t = useTranslations("code.spoken");
  const { origin } = useStore(pageLocation);
  const site = origin.replace(/^https?:\/\//, "");
  const words = code.split("-");
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      <h3 className="text-lg">{t("title")}</h3>
      <p className="text-ink-soft">
        {words.length === WORDS_PER_CODE ? t("say", { site }) : t("sayAddress", { site })}
      </p>
      <ol className="flex flex-wrap gap-x-3 gap-y-2">
        {words.map((word, position) => (
          <li
            key={`${position}-${word}`}
            className="rounded-xl border border-line-strong px-4 py-2 text-xl font-semibold first-letter:uppercase"
          >
            {word}
          </li>
        ))}
      </ol>
    </div>
  );
}
