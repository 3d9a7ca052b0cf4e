"use client";
import { TextField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { CheckList } from "@/components/check-list";
import { TextArea } from "@/components/text-area";

import type { TownForm } from "../model/town-form";

import { ColourField } from "./colour-field";
import { LookPreview } from "./look-preview";

const LANGUAGES = ["de", "en", "de-simple", "fr", "tr", "uk", "ar"] as const;

/** Everything that can be said about a town; host names and quota for operators only. */
export function TownFields(props: {
  readonly form: TownForm;
  readonly isOperator: boolean;
  readonly onChange: (change: Partial<TownForm>) => void;
}) {
  const { form, isOperator, onChange } = props;
  const t = useTranslations("towns");
  return (
    <>
      <div className="ad-columns">
        <div className="ad-form">
          <TextField
            label={t("name")}
            value={form.name}
            maxLength={80}
            onChange={(name) => onChange({ name })}
          />
          <ColourField
            label={t("primary")}
            value={form.primaryColour}
            onChange={(primaryColour) => onChange({ primaryColour })}
          />
          <ColourField
            label={t("accent")}
            value={form.accentColour}
            onChange={(accentColour) => onChange({ accentColour })}
          />
        </div>
        <LookPreview form={form} />
      </div>
      <CheckList
        label={t("languages")}
        options={LANGUAGES.map((value) => ({ value, text: t(`language.${value}`) }))}
        values={form.languages}
        onChange={(languages) => onChange({ languages })}
      />
      {isOperator ? <OperatorFields form={form} onChange={onChange} /> : null}
      <AuthorityFields form={form} onChange={onChange} />
    </>
  );
}

type Part = Pick<Parameters<typeof TownFields>[0], "form" | "onChange">;

function OperatorFields({ form, onChange }: Part) {
  const t = useTranslations("towns");
  return (
    <div className="ad-form">
      <TextArea
        label={t("hosts")}
        hint={t("hostsHint")}
        rows={3}
        value={form.hosts.join("\n")}
        onChange={(text) => onChange({ hosts: text.split("\n") })}
      />
      <NumberField
        label={t("quota")}
        hint={t("quotaHint")}
        value={form.maxOpenRooms}
        onChange={(value) => onChange({ maxOpenRooms: value })}
      />
      <NumberField
        label={t("people")}
        hint={t("peopleHint")}
        value={form.maxPeople}
        onChange={(value) => onChange({ maxPeople: value })}
      />
    </div>
  );
}

function NumberField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      value={props.value === null ? "" : String(props.value)}
      maxLength={6}
      onChange={(text) => {
        const digits = text.replace(/\D/g, "");
        props.onChange(digits === "" ? null : Number(digits));
      }}
    />
  );
}

function AuthorityFields({ form, onChange }: Part) {
  const t = useTranslations("towns");
  return (
    <fieldset className="ad-form ad-fieldset">
      <legend>{t("records")}</legend>
      <p className="ad-muted">{t("recordsHint")}</p>
      <TextField
        label={t("authority")}
        value={form.authority}
        maxLength={200}
        onChange={(authority) => onChange({ authority })}
      />
      <TextArea
        label={t("address")}
        rows={2}
        maxLength={500}
        value={form.authorityAddress}
        onChange={(authorityAddress) => onChange({ authorityAddress })}
      />
      <TextField
        label={t("contact")}
        value={form.contact}
        maxLength={200}
        onChange={(contact) => onChange({ contact })}
      />
      <TextArea
        label={t("privacyContact")}
        rows={2}
        maxLength={500}
        value={form.privacyContact}
        onChange={(privacyContact) => onChange({ privacyContact })}
      />
    </fieldset>
  );
}
