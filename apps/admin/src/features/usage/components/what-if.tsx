"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import type { ForecastPageView } from "../model/usage-view";

/** A slider over numbers of people; the sentence below says what they would need. */
export function WhatIf(props: { readonly steps: ForecastPageView["whatIf"] }) {
  const t = useTranslations("forecast");
  const format = useFormatter();
  const { steps } = props;
  const [place, setPlace] = useState(Math.floor(steps.length / 2));
  const step = steps[place] ?? steps[0];
  if (step === undefined) return null;
  const people = format.number(step.people);
  return (
    <div className="ad-stack">
      <label className="kern-label" htmlFor="personen">
        {t("people")}
      </label>
      <input
        id="personen"
        type="range"
        className="ad-slider"
        min={0}
        max={steps.length - 1}
        step={1}
        value={place}
        aria-valuetext={people}
        onChange={(event) => setPlace(Number(event.target.value))}
      />
      <output htmlFor="personen" className="ad-slider__says">
        {t("needs", { people, servers: step.servers })}
      </output>
      <table className="ad-table">
        <caption className="st-visually-hidden">{t("whatIf")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("people")}</th>
            <th scope="col">{t("servers")}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((one) => (
            <tr key={one.people} className={one === step ? "ad-chosen" : undefined}>
              <th scope="row">{format.number(one.people)}</th>
              <td>{one.servers}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
