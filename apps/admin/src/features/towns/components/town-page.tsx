"use client";
import { Button, Notice } from "@stadtstube/ui";
import { CircleCheck, PowerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { PageHead } from "@/components/page-head";
import { useDeed } from "@/components/use-deed";

import { editTownAction } from "../actions";
import { sentForm } from "../model/sent-form";
import type { TownPageView } from "../model/town-form";

import { LegalPages } from "./legal-pages";
import { LogoForm } from "./logo-form";
import { SuspendTown } from "./suspend-town";
import { TownFields } from "./town-fields";

/** One town: texts first, because they are what is changed most, then look, names, end. */
export function TownPage({ view }: { readonly view: TownPageView }) {
  const t = useTranslations("towns");
  return (
    <>
      <PageHead title={view.form.name} lead={t("townLead")} />
      {view.isSuspended ? (
        <Notice tone="warning" icon={<PowerOff aria-hidden="true" />}>
          <p>{t("isSuspended")}</p>
        </Notice>
      ) : null}
      <LegalPages view={view} />
      {view.mayEdit ? <TownEditor view={view} /> : null}
      {view.mayEdit ? <LogoForm townId={view.id} hasLogo={view.hasLogo} /> : null}
      {view.isOperator ? <SuspendTown view={view} /> : null}
    </>
  );
}

function TownEditor({ view }: { readonly view: TownPageView }) {
  const t = useTranslations("towns");
  const [form, setForm] = useState(view.form);
  const [isSaved, setSaved] = useState(false);
  const edit = useDeed(editTownAction);
  const save = async () => {
    setSaved((await edit.run({ id: view.id, form: sentForm(form) })) !== undefined);
  };
  return (
    <section className="ad-panel" aria-labelledby="angaben">
      <h2 id="angaben">{t("facts")}</h2>
      <form
        className="ad-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TownFields
          form={form}
          isOperator={view.isOperator}
          onChange={(change) => {
            setSaved(false);
            setForm((before) => ({ ...before, ...change }));
          }}
        />
        <ErrorText error={edit.error} />
        <div className="ad-deeds">
          <Button type="submit" variant="primary" isDisabled={edit.isPending}>
            {t("save")}
          </Button>
          <span role="status">
            {isSaved ? (
              <>
                <CircleCheck aria-hidden="true" /> {t("saved")}
              </>
            ) : null}
          </span>
        </div>
      </form>
    </section>
  );
}
