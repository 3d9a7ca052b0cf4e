import { SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";

import { CodeForm } from "@/components/codes/code-form";
import { errorText } from "@/components/error-text";

import type { Refusal } from "../model/refusal";

/** Stands where a meeting was looked for and none is: says why, and lets try another code. */
export async function RoomRefused({ refusal }: { readonly refusal: Refusal }) {
  const t = await getTranslations("code");
  const { title, text } = errorText(await getTranslations("errors"), refusal);
  return (
    <div className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
      <SearchX aria-hidden="true" className="h-14 w-14 text-action" />
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      <p className="text-xl text-ink-soft">{text}</p>
      <section className="st-card mt-3 p-6 sm:p-8" aria-label={t("heading")}>
        <CodeForm />
      </section>
    </div>
  );
}
