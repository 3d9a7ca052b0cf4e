import { useTranslations } from "next-intl";

export default function Loading() {
  const t = useTranslations("shell");
  return <p role="status">{t("loading")}</p>;
}
