"use client";
import { useId } from "react";

/** One of several, e.g. a microphone. */
export interface SelectOption {
  readonly value: string;
  readonly text: string;
}

/** A labelled choice. */
export interface SelectFieldProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The platform's own select: the one list every phone and every screen reader knows by heart. */
export function SelectField({ label, options, value, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="st-field">
      <label className="kern-label st-field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="kern-form-input__input st-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
