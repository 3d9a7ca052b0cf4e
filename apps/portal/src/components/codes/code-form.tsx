import { buttonClass } from "@stadtstube/ui/button-class";
import { ArrowRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { localizedPath } from "@/i18n/localized-path";

import { SecretlessForm } from "./secretless-form";

/** A field for a code. */
export interface CodeFormProps {
  /** What was typed before, when it did not lead anywhere. */
  readonly typed?: string;
  /** Shown at the field when the last attempt failed. */
  readonly error?: string;
}

/** Takes a code, a whole link or a whole mail; the portal finds the code in it. Works without script. */
export async function CodeForm({ typed, error }: CodeFormProps) {
  const t = await getTranslations("code");
  const locale = await getLocale();
  return (
    <SecretlessForm action={localizedPath(locale, "/treffen")} field="code" className="grid gap-4">
      <div className="st-field">
        <label htmlFor="code" className="kern-label st-field__label">
          {t("label")}
        </label>
        <p id="code-hinweis" className="kern-hint st-field__hint">
          {t("hint")}
        </p>
        <input
          id="code"
          name="code"
          className="kern-form-input__input st-input"
          required
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={2000}
          aria-describedby={error === undefined ? "code-hinweis" : "code-fehler code-hinweis"}
          {...(error === undefined ? {} : { "aria-invalid": true })}
        />
        {error === undefined ? null : (
          <p id="code-fehler" className="st-field__error">
            {error}
          </p>
        )}
      </div>
      <button type="submit" className={buttonClass("secondary", { block: true })}>
        {t("button")}
        <ArrowRight aria-hidden="true" />
      </button>
    </SecretlessForm>
  );
}
