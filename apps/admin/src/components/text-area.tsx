"use client";
import { useId } from "react";

/** Several lines of text with a visible label. */
export function TextArea(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="st-field">
      <label className="kern-label st-field__label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint === undefined ? null : (
        <p id={`${id}-hint`} className="kern-hint st-field__hint">
          {props.hint}
        </p>
      )}
      <textarea
        id={id}
        className="kern-form-input__input st-input ad-textarea"
        rows={props.rows ?? 4}
        value={props.value}
        disabled={props.isDisabled ?? false}
        onChange={(event) => props.onChange(event.target.value)}
        {...(props.hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      />
    </div>
  );
}
