import { useId } from "react";

/** One question of a report. */
export interface ReportFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error?: string | undefined;
  /** More than one line to write on. */
  readonly lines?: number;
  readonly autoComplete?: string;
}

/** A plain field that works without script; hint and error are tied to it. */
export function ReportField(props: ReportFieldProps) {
  const { name, label, hint, value, error, lines, autoComplete = "off" } = props;
  const id = useId();
  const attributes = {
    id,
    name,
    defaultValue: value,
    autoComplete,
    className: "kern-form-input__input st-input",
    "aria-describedby": error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`,
    ...(error === undefined ? {} : { "aria-invalid": true }),
  };
  return (
    <div className="st-field">
      <label htmlFor={id} className="kern-label st-field__label">
        {label}
      </label>
      <p id={`${id}-hint`} className="kern-hint st-field__hint">
        {hint}
      </p>
      {lines === undefined ? (
        <input {...attributes} maxLength={2_000} />
      ) : (
        <textarea {...attributes} rows={lines} maxLength={4_000} />
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="st-field__error">
          {error}
        </p>
      )}
    </div>
  );
}
