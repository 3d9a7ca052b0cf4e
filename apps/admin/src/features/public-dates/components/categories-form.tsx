"use client";
import { Button } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { TextArea } from "@/components/text-area";
import { useDeed } from "@/components/use-deed";

import { editCategoriesAction } from "../actions";

/** The town's words for public dates, one on each line. */
export function CategoriesForm(props: {
  readonly townId: string;
  readonly categories: readonly string[];
}) {
  const t = useTranslations("publicDates");
  const { townId } = props;
  const [text, setText] = useState(props.categories.join("\n"));
  const [isSaved, setSaved] = useState(false);
  const edit = useDeed(editCategoriesAction);
  const send = async () => {
    setSaved((await edit.run({ townId, categories: text.split("\n") })) !== undefined);
  };
  return (
    <section className="ad-panel" aria-labelledby="arten">
      <h2 id="arten">{t("categories")}</h2>
      <form
        className="ad-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextArea
          label={t("categoriesLabel")}
          hint={t("categoriesHint")}
          rows={8}
          maxLength={1_000}
          value={text}
          onChange={setText}
        />
        <ErrorText error={edit.error} />
        <p role="status">{isSaved ? t("saved") : ""}</p>
        <div>
          <Button type="submit" variant="primary" isDisabled={edit.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
