"use client";
import { Button } from "@stadtstube/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { PageHead } from "@/components/page-head";
import { useDeed } from "@/components/use-deed";

import { createTownAction } from "../actions";
import { sentForm } from "../model/sent-form";
import { EMPTY_TOWN, type TownForm } from "../model/town-form";

import { TownFields } from "./town-fields";

/** Adds a town. */
export function NewTown() {
  const t = useTranslations("towns");
  const router = useRouter();
  const [form, setForm] = useState<TownForm>(EMPTY_TOWN);
  const create = useDeed(createTownAction);
  const save = async () => {
    const made = await create.run(sentForm(form));
    if (made !== undefined) router.push(`/staedte/${made.id}`);
  };
  return (
    <form
      className="ad-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PageHead title={t("add")} lead={t("addLead")} />
      <div className="ad-panel">
        <TownFields
          form={form}
          isOperator
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
        />
      </div>
      <ErrorText error={create.error} />
      <div>
        <Button type="submit" variant="primary" isDisabled={create.isPending}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}
