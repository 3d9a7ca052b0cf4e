"use client";
import type { ReactNode } from "react";

interface OptionFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: (described: string | undefined) => ReactNode;
}

/** A labelled field that also works as part of a plain form. */
export function OptionField({ id, label, hint, error, children }: OptionFieldProps) {
  const described = [
    error === undefined ? "" : `${id}-fehler`,
    hint === undefined ? "" : `${id}-hinweis`,
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="st-field min-w-0 grid-cols-[minmax(0,1fr)]">
      <label htmlFor={id} className="kern-label st-field__label">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hinweis`} className="kern-hint st-field__hint">
          {hint}
        </p>
      )}
      {children(described === "" ? undefined : described)}
      {error === undefined ? null : (
        <p id={`${id}-fehler`} className="st-field__error">
          {error}
        </p>
      )}
    </div>
  );
}

interface TickProps {
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
}

/** A box or a choice; the whole line can be pressed. */
export function Tick({ type, name, value, label, hint, checked }: TickProps) {
  const id = `${name}-${value}`;
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-3">
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        className="mt-2.5 h-7 w-7 accent-action"
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hinweis` })}
      />
      <label htmlFor={id} className="min-h-12 py-2.5 font-semibold">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hinweis`} className="kern-hint st-field__hint col-start-2">
          {hint}
        </p>
      )}
    </div>
  );
}
