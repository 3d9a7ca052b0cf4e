"use client";
import { FieldError, Input, Label, Text, TextField as AriaTextField } from "react-aria-components";

/** One line of text with a visible label. */
export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Shown and announced; marks the field as wrong. */
  readonly error?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly name?: string;
  /** Which keys a phone offers. */
  readonly inputMode?: "text" | "numeric";
  readonly autoFocus?: boolean;
}

/** A labelled text field; hint and error are tied to it for screen readers. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, maxLength, autoComplete, inputMode, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      className="st-field"
      // Else the browser would not send a form again before the field is right, which only the
      // portal can know.
      validationBehavior="aria"
      isInvalid={error !== undefined}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(autoComplete === undefined ? {} : { autoComplete })}
    >
      <Label className="kern-label st-field__label">{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="kern-hint st-field__hint">
          {hint}
        </Text>
      )}
      <Input
        className="kern-form-input__input st-input"
        {...(inputMode === undefined ? {} : { inputMode })}
      />
      <FieldError className="st-field__error">{error}</FieldError>
    </AriaTextField>
  );
}
