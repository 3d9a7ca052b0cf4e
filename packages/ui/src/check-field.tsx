"use client";
import { useId } from "react";

/** Something that is so or not. */
export interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  /** `switch` takes effect at once, `checkbox` with the form it belongs to. */
  readonly role?: "checkbox" | "switch";
  readonly isDisabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The platform's own checkbox, large enough for a thumb; the hint is tied to it. */
export function CheckField(props: CheckFieldProps) {
  const { label, hint, checked, role = "checkbox", isDisabled = false, onChange } = props;
  const id = useId();
  return (
    <div className="st-check">
      <input
        id={id}
        type="checkbox"
        className="st-check__box"
        checked={checked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
        {...(role === "switch" ? { role } : {})}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
      />
      <label className="st-check__label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="st-field__hint st-check__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
