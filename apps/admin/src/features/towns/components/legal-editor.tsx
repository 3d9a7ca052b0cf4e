"use client";
import { Button, Notice, TextField } from "@stadtstube/ui";
import { CircleCheck, FileWarning } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { MarkdownPreview } from "@/components/markdown-preview";
import { PageHead } from "@/components/page-head";
import { TextArea } from "@/components/text-area";
import { useDeed } from "@/components/use-deed";

import { editLegalPageAction } from "../actions";
import type { LegalEditorView } from "../model/town-form";

import { LegalVersions } from "./legal-versions";

function useLegalText(view: LegalEditorView) {
  const { title, body, isTemplate } = view;
  const [text, setText] = useState({ title, body, isTemplate });
  const [basedOn, setBasedOn] = useState(view.version);
  const [isSaved, setSaved] = useState(false);
  const edit = useDeed(editLegalPageAction);
  const change = (part: Partial<typeof text>) => {
    setSaved(false);
    setText((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    const { townId: id, slug, language } = view;
    const saved = await edit.run({ id, slug, language, ...text, basedOn });
    if (saved === undefined) return;
    setBasedOn(saved.version);
    setSaved(true);
  };
  return { text, change, save, isSaved, edit };
}

/** A legal page in Markdown, beside it what the portal will show; nothing typed is ever lost. */
export function LegalEditor({ view }: { readonly view: LegalEditorView }) {
  const t = useTranslations("towns");
  const { text, change, save, isSaved, edit } = useLegalText(view);
  const page = t(`page.${view.slug as "impressum"}`);
  return (
    <form
      className="ad-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PageHead title={page} lead={t(`language.${view.language as "de"}`)}>
        <Link href={`/staedte/${view.townId}`}>{view.townName}</Link>
      </PageHead>
      {text.isTemplate ? (
        <Notice tone="warning" icon={<FileWarning aria-hidden="true" />}>
          <p>{t("templateNote")}</p>
        </Notice>
      ) : null}
      <LegalFields text={text} onChange={change} />
      <ErrorText error={edit.error} />
      {view.mayEdit ? (
        <div className="ad-deeds">
          <Button type="submit" variant="primary" isDisabled={edit.isPending}>
            {t("publish")}
          </Button>
          <span role="status">
            {isSaved ? (
              <>
                <CircleCheck aria-hidden="true" /> {t("published")}
              </>
            ) : null}
          </span>
        </div>
      ) : null}
      <LegalVersions versions={view.versions} onTake={change} />
    </form>
  );
}

type LegalText = Pick<LegalEditorView, "title" | "body" | "isTemplate">;

function LegalFields(props: {
  readonly text: LegalText;
  readonly onChange: (part: Partial<LegalText>) => void;
}) {
  const t = useTranslations("towns");
  const { text, onChange } = props;
  return (
    <div className="ad-columns">
      <div className="ad-stack">
        <TextField
          label={t("pageTitle")}
          value={text.title}
          maxLength={200}
          onChange={(title) => onChange({ title })}
        />
        <TextArea
          label={t("pageText")}
          hint={t("markdown")}
          rows={22}
          maxLength={60_000}
          value={text.body}
          onChange={(body) => onChange({ body })}
        />
        <label className="ad-check">
          <input
            type="checkbox"
            checked={text.isTemplate}
            onChange={(event) => onChange({ isTemplate: event.target.checked })}
          />
          {t("keepTemplate")}
        </label>
      </div>
      <section className="ad-panel" aria-labelledby="vorschau">
        <h2 id="vorschau">{t("preview")}</h2>
        <h3>{text.title}</h3>
        <MarkdownPreview text={text.body} />
      </section>
    </div>
  );
}
