"use client";
import { Button } from "@stadtstube/ui";
import { useFormatter, useTranslations } from "next-intl";

import type { LegalEditorView } from "../model/town-form";

type Version = LegalEditorView["versions"][number];

/** What the page said before; any of it can be taken back into the editor. */
export function LegalVersions(props: {
  readonly versions: readonly Version[];
  readonly onTake: (version: Pick<Version, "title" | "body" | "isTemplate">) => void;
}) {
  const t = useTranslations("towns");
  const format = useFormatter();
  if (props.versions.length === 0) return null;
  return (
    <section className="ad-stack" aria-labelledby="fassungen">
      <h2 id="fassungen">{t("versions")}</h2>
      <ul className="ad-rows">
        {props.versions.map(({ version, title, body, isTemplate, savedAtMs, savedBy }) => (
          <li key={version}>
            <span>
              <strong>{t("version", { number: version })}</strong> ·{" "}
              {format.dateTime(savedAtMs, { dateStyle: "medium", timeStyle: "short" })} ·{" "}
              {savedBy ?? t("shipped")}
            </span>
            <Button
              variant="quiet"
              aria-label={t("takeLabel", { number: version })}
              onPress={() => props.onTake({ title, body, isTemplate })}
            >
              {t("take")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
