"use client";
import { type FormEvent, useActionState, useId, useState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";

import { importContactsAction } from "../../contact-deeds";
import { LARGEST_FILE, NO_FILE } from "../../model/import-state";
import { DoneNotice } from "../done-notice";
import { Refusal } from "../refusal";
import { ImportPreview } from "./import-preview";

/** Reads a file, shows what would become of it, and saves on a second press. */
export function ImportForm({ clubId }: { readonly clubId: string }) {
  const t = useTranslations("contacts.import");
  const [state, send, isBusy] = useActionState(importContactsAction, NO_FILE);
  return (
    <div className="grid gap-5">
      {state.step === "saved" ? (
        <DoneNotice title={t("saved")}>
          <p>{t("savedText", { count: state.count })}</p>
        </DoneNotice>
      ) : null}
      {state.step === "preview" ? (
        <form action={send} className="grid gap-5">
          <input type="hidden" name="clubId" value={clubId} />
          <input type="hidden" name="contacts" value={JSON.stringify(state.preview.contacts)} />
          <Refusal failure={state.failure} />
          <ImportPreview preview={state.preview} isBusy={isBusy} />
        </form>
      ) : null}
      <FileForm
        clubId={clubId}
        send={send}
        isBusy={isBusy}
        failure={state.step === "choosing" ? state.failure : null}
        isAnother={state.step === "preview"}
      />
    </div>
  );
}

function FileForm(props: {
  readonly clubId: string;
  readonly send: (form: FormData) => void;
  readonly isBusy: boolean;
  readonly failure: { readonly code: string } | null;
  readonly isAnother: boolean;
}) {
  const t = useTranslations("contacts.import");
  const { clubId, send, isBusy, failure, isAnother } = props;
  const id = useId();
  const [isTooLarge, setTooLarge] = useState(false);
  const check = (event: FormEvent<HTMLFormElement>) => {
    // What is too large never leaves the browser: the server would cut the request off without a word.
    const file = new FormData(event.currentTarget).get("file");
    const large = file instanceof File && file.size > LARGEST_FILE;
    setTooLarge(large);
    if (large) event.preventDefault();
  };
  return (
    <form action={send} onSubmit={check} className="grid gap-4">
      <Refusal failure={isTooLarge ? { code: "club.import-unreadable" } : failure} />
      <input type="hidden" name="clubId" value={clubId} />
      <div className="st-field">
        <label htmlFor={id} className="kern-label st-field__label">
          {t("file")}
        </label>
        <p id={`${id}-hint`} className="kern-hint st-field__hint">
          {t("hint")}
        </p>
        <input
          id={id}
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,.vcf,text/csv,text/vcard"
          aria-describedby={`${id}-hint`}
          className="kern-form-input__input st-input max-w-full"
        />
      </div>
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("secondary")} sm:justify-self-start`}
      >
        <FileUp aria-hidden="true" />
        {isBusy ? t("reading") : t(isAnother ? "another" : "read")}
      </button>
    </form>
  );
}
