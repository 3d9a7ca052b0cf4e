"use client";
import { Button, CheckField, TextField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { blockNameAction } from "../actions";

/** Adds a name to the list. */
export function BlockForm({ townId }: { readonly townId: string }) {
  const t = useTranslations("blockedNames");
  const [name, setName] = useState("");
  const [anywhere, setAnywhere] = useState(false);
  const block = useDeed(blockNameAction);
  const send = async () => {
    if ((await block.run({ townId, name, anywhere })) !== undefined) setName("");
  };
  return (
    <section className="ad-panel" aria-labelledby="neu">
      <h2 id="neu">{t("new")}</h2>
      <form
        className="ad-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField label={t("name")} hint={t("nameHint")} value={name} onChange={setName} />
        <CheckField label={t("anywhere")} checked={anywhere} onChange={setAnywhere} />
        <ErrorText error={block.error} />
        <div>
          <Button type="submit" variant="primary" isDisabled={block.isPending}>
            {t("block")}
          </Button>
        </div>
      </form>
    </section>
  );
}
