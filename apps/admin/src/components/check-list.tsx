"use client";
import { useId } from "react";

/** Several of several, as the platform's own boxes. */
export function CheckList(props: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const id = useId();
  const toggle = (value: string) =>
    props.onChange(
      props.values.includes(value)
        ? props.values.filter((one) => one !== value)
        : [...props.values, value],
    );
  return (
    <fieldset className="ad-checks">
      <legend className="kern-label">{props.label}</legend>
      {props.options.map(({ value, text }) => (
        <label key={value} htmlFor={`${id}-${value}`} className="ad-check">
          <input
            id={`${id}-${value}`}
            type="checkbox"
            checked={props.values.includes(value)}
            onChange={() => toggle(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
