"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";

import { COLOUR_SCHEMES, type ColourScheme } from "@/components/colour-scheme";
import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { chooseSchemeAction } from "../actions";

/** Light, dark, or as the system wishes; at once, and in this browser only. */
export function SchemeChoice(props: { readonly scheme: ColourScheme }) {
  const t = useTranslations("account.scheme");
  const router = useRouter();
  const leadId = useId();
  // Not what the server says: who walks through the choices by keyboard is ahead of it.
  const [chosen, setChosen] = useState(props.scheme);
  const { run, error } = useDeed(chooseSchemeAction);
  const choose = async (scheme: ColourScheme) => {
    setChosen(scheme);
    if ((await run({ scheme })) !== undefined) router.refresh();
  };
  return (
    <fieldset className="ad-fieldset" aria-describedby={leadId}>
      <legend>{t("title")}</legend>
      <p id={leadId} className="ad-muted">
        {t("lead")}
      </p>
      {COLOUR_SCHEMES.map((one) => (
        <label key={one} className="ad-check">
          <input
            type="radio"
            name="scheme"
            checked={one === chosen}
            onChange={() => void choose(one)}
          />
          {t(one)}
        </label>
      ))}
      <ErrorText error={error} />
    </fieldset>
  );
}
