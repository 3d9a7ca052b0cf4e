import { Lock } from "lucide-react";
import { Notice } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

/** Instead of a page whose content this person may not see. */
export function NoAccess() {
  const t = useTranslations("shell");
  return (
    <>
      <h1>{t("noAccess")}</h1>
      <Notice tone="warning" icon={<Lock aria-hidden="true" />}>
        <p>{t("noAccessText")}</p>
      </Notice>
    </>
  );
}
