"use client";
import { useId } from "react";

/** A date and a time, by the platform's own field. */
export function MomentField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="st-field">
      <label className="kern-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="datetime-local"
        className="kern-form-input__input st-input"
        value={props.value}
        required
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
