import { useTranslations } from "next-intl";

import { contrast } from "../model/contrast";
import type { TownForm } from "../model/town-form";

/** The colours as the portal's head and its main button will look. For the eye only. */
export function LookPreview({ form }: { readonly form: TownForm }) {
  const t = useTranslations("towns");
  const { primaryColour, accentColour } = form;
  const isLightText = contrast(primaryColour, "#ffffff") >= contrast(primaryColour, "#1a222c");
  return (
    <figure className="ad-look" aria-hidden="true">
      <figcaption>{t("preview")}</figcaption>
      <div className="ad-look__page" style={{ borderTopColor: accentColour }}>
        <strong>{form.name === "" ? t("name") : form.name}</strong>
        <span
          className="ad-look__button"
          style={{ background: primaryColour, color: isLightText ? "#ffffff" : "#1a222c" }}
        >
          {t("previewButton")}
        </span>
      </div>
    </figure>
  );
}
