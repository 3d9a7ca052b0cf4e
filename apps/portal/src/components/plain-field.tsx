import { useId } from "react";

/** One question of a form. */
export interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | undefined;
  /** More than one line to write on. */
  readonly lines?: number;
  readonly autoComplete?: string;
  /** Which keys a phone offers, and what the browser helps with. */
  readonly type?: "text" | "email" | "date";
  readonly maxLength?: number;
}

/** A plain field that works without script; hint and error are tied to it. */
export function PlainField(props: PlainFieldProps) {
  const { name, label, hint, value, error, lines, autoComplete = "off", type = "text" } = props;
  const id = useId();
  const described = [
    ...(error === undefined ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  const attributes = {
    id,
    name,
    defaultValue: value,
    autoComplete,
    className: "kern-form-input__input st-input",
    ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
    ...(error === undefined ? {} : { "aria-invalid": true }),
  };
  return (
    <div className="st-field">
      <label htmlFor={id} className="kern-label st-field__label">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="kern-hint st-field__hint">
          {hint}
        </p>
      )}
      {lines === undefined ? (
        <input {...attributes} type={type} maxLength={props.maxLength ?? 2_000} />
      ) : (
        <textarea {...attributes} rows={lines} maxLength={props.maxLength ?? 4_000} />
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="st-field__error">
          {error}
        </p>
      )}
    </div>
  );
}
