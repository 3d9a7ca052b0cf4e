"use client";
import { useId } from "react";

/** What a field holds, and what is wrong with it. */
export interface FieldTexts {
  readonly value: (name: string) => string;
  readonly errorOf: (name: string) => string | undefined;
}

/** A question that the browser has a picker or a keypad for. */
export function TimeField(props: {
  readonly name: string;
  readonly type: "date" | "time" | "number";
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
}) {
  const id = useId();
  const { name, type, label, value, error } = props;
  return (
    <div className="st-field content-start">
      <label htmlFor={id} className="kern-label st-field__label">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        className="kern-form-input__input st-input min-w-0 w-full"
        {...(type === "number" ? { min: 1, inputMode: "numeric" as const } : {})}
        {...(error === undefined
          ? {}
          : { "aria-invalid": true, "aria-describedby": `${id}-error` })}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className="st-field__error">
          {error}
        </p>
      )}
    </div>
  );
}

/** A choice of one from several. */
export function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange?: (value: string) => void;
}) {
  const id = useId();
  const { name, label, value, options, onChange } = props;
  return (
    <div className="st-field">
      <label htmlFor={id} className="kern-label st-field__label">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={value === "" ? options[0]?.[0] : value}
        onChange={(event) => onChange?.(event.target.value)}
        className="kern-form-input__input st-input min-w-0 w-full"
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A box to tick; the whole line can be pressed. */
export function TickField(props: {
  readonly name: string;
  readonly label: string;
  /** Empty: not ticked. */
  readonly value: string;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-3">
      <input
        id={id}
        type="checkbox"
        name={props.name}
        value="1"
        defaultChecked={props.value !== ""}
        className="mt-2.5 h-7 w-7 accent-action"
      />
      <label htmlFor={id} className="min-h-12 cursor-pointer py-2.5 text-lg">
        {props.label}
      </label>
    </div>
  );
}
