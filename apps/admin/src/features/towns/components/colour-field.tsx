"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";

import { contrast, ENOUGH_FOR_TEXT } from "../model/contrast";

/** A colour to choose or to type, with what its contrast means for readers. */
export function ColourField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useTranslations("towns");
  const id = useId();
  const { value } = props;
  const ratio = contrast(value, "#ffffff");
  const isKnown = /^#[0-9a-f]{6}$/i.test(value);
  const judged = ratio >= ENOUGH_FOR_TEXT ? "contrastGood" : "contrastPoor";
  return (
    <div className="st-field">
      <label className="kern-label" htmlFor={id}>
        {props.label}
      </label>
      <div className="ad-colour">
        <input
          type="color"
          aria-label={t("pick", { what: props.label })}
          value={isKnown ? value : "#000000"}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <input
          id={id}
          className="kern-form-input__input st-input"
          value={value}
          maxLength={7}
          aria-describedby={`${id}-contrast`}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </div>
      <p id={`${id}-contrast`} className="ad-muted">
        {isKnown ? t(judged, { ratio: (Math.floor(ratio * 10) / 10).toFixed(1) }) : t("colourForm")}
      </p>
    </div>
  );
}
