"use client";
import { Button, Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

/** A page could not be shown; what went wrong is in the log, not here. */
export default function OfficeError({ reset }: { readonly reset: () => void }) {
  const t = useTranslations("shell");
  return (
    <>
      <h1>{t("failed")}</h1>
      <Notice tone="danger" role="alert" icon={<TriangleAlert aria-hidden="true" />}>
        <p>{t("failedText")}</p>
      </Notice>
      <div>
        <Button onPress={reset}>{t("again")}</Button>
      </div>
    </>
  );
}
