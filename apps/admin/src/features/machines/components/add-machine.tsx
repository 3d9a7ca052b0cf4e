"use client";
import { Button, SelectField, TextField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { addServerAction } from "../actions";

const KINDS = ["bridge", "focus", "signalling", "portal", "relay"] as const;
type Kind = (typeof KINDS)[number];

/** Adds a server to look at; what was typed stays when it does not work. */
export function AddMachine() {
  const t = useTranslations("machines");
  const [kind, setKind] = useState<Kind>("bridge");
  const [name, setName] = useState("");
  const [region, setRegion] = useState("");
  const [url, setUrl] = useState("");
  const { run, isPending, error } = useDeed(addServerAction);
  const send = async () => {
    if ((await run({ kind, name, region, url })) === undefined) return;
    setName("");
    setUrl("");
  };
  return (
    <section className="ad-panel" aria-labelledby="neuer-server">
      <h2 id="neuer-server">{t("add.title")}</h2>
      <form
        className="ad-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <SelectField
          label={t("add.kind")}
          value={kind}
          options={KINDS.map((one) => ({ value: one, text: t(`kind.${one}`) }))}
          onChange={(value) => setKind(value as Kind)}
        />
        <TextField label={t("add.name")} maxLength={80} value={name} onChange={setName} />
        <TextField label={t("add.region")} maxLength={80} value={region} onChange={setRegion} />
        <TextField
          label={t("add.url")}
          hint={t("add.urlHint")}
          maxLength={300}
          value={url}
          onChange={setUrl}
        />
        <ErrorText error={error} />
        <div>
          <Button type="submit" variant="primary" isDisabled={isPending}>
            {t("add.text")}
          </Button>
        </div>
      </form>
    </section>
  );
}
