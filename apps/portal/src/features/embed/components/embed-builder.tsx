"use client";
import { useState } from "react";
import { useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";

import { EMBED_FILES, type EmbedParts, embedSnippet } from "../model/embed-snippet";

/** A town's block before anything was chosen. */
export interface EmbedBuilderProps {
  readonly parts: Omit<EmbedParts, "styled" | "stateLine" | "dates">;
}

/** Three choices, the block as it will look, and its HTML to be copied. */
export function EmbedBuilder({ parts }: EmbedBuilderProps) {
  const t = useTranslations("embed");
  const [styled, setStyled] = useState(true);
  const [stateLine, setStateLine] = useState(true);
  const [dates, setDates] = useState(false);
  const html = embedSnippet({ ...parts, styled, stateLine, dates });
  // Our own page runs no script without a nonce, and none that is written in so; it has the style already.
  const preview = embedSnippet({ ...parts, styled: false, stateLine: false, dates });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
      <div className="grid min-w-0 content-start gap-5">
        <fieldset className="grid gap-1">
          <legend className="mb-2 text-xl font-semibold">{t("choices")}</legend>
          <Choice label={t("styled")} hint={t("styledHint")} on={styled} onChange={setStyled} />
          <Choice
            label={t("stateLine")}
            hint={t("stateLineHint")}
            on={stateLine}
            onChange={setStateLine}
          />
          <Choice label={t("dates")} hint={t("datesHint")} on={dates} onChange={setDates} />
        </fieldset>
        <section className="grid gap-3" aria-labelledby="vorschau">
          <h2 id="vorschau" className="text-2xl">
            {t("preview")}
          </h2>
          {styled ? <link rel="stylesheet" href={EMBED_FILES.style} precedence="embed" /> : null}
          <div
            className="rounded-2xl border border-dashed border-line-strong bg-white p-4 text-black"
            // Written by `embedSnippet`, which escapes every word.
            dangerouslySetInnerHTML={{
              __html: styled ? preview : preview.replace('class="stadtstube"', ""),
            }}
          />
        </section>
      </div>
      <section className="grid min-w-0 content-start gap-3" aria-labelledby="code">
        <h2 id="code" className="text-2xl">
          {t("code")}
        </h2>
        <pre
          tabIndex={0}
          aria-labelledby="code"
          className="select-all wrap-anywhere whitespace-pre-wrap rounded-2xl border border-line bg-sunken p-4 font-mono text-sm leading-relaxed"
        >
          <code>{html}</code>
        </pre>
        <div>
          <CopyButton
            text={html}
            label={t("copy")}
            doneLabel={t("copied")}
            failedLabel={t("copyFailed")}
            variant="primary"
          />
        </div>
        <p className="text-ink-soft">{t("siteHint")}</p>
      </section>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Choice({ label, hint, on, onChange }: ChoiceProps) {
  return (
    <label className="grid min-h-12 cursor-pointer grid-cols-[auto_1fr] items-start gap-x-3 py-2">
      <input
        type="checkbox"
        className="mt-0.5 h-7 w-7 accent-action"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span className="block font-semibold">{label}</span>
        <span className="kern-hint st-field__hint block">{hint}</span>
      </span>
    </label>
  );
}
