"use client";
import { InfoDialog } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

/** The link to copy by hand. */
export interface LinkDialogProps {
  readonly isOpen: boolean;
  readonly link: string;
  readonly onClose: () => void;
}

/** Shows the link where the browser refuses to put it into the clipboard. */
export function LinkDialog({ isOpen, link, onClose }: LinkDialogProps) {
  const t = useTranslations("meeting.linkDialog");
  return (
    <InfoDialog isOpen={isOpen} title={t("title")} closeText={t("close")} onClose={onClose}>
      <p>{t("text")}</p>
      <p className="mt-3 select-all [overflow-wrap:anywhere] rounded-xl bg-sunken p-4 font-semibold">
        {link}
      </p>
    </InfoDialog>
  );
}
