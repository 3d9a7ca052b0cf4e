"use client";
import { InfoDialog } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { SpokenCode } from "@/components/codes/spoken-code";
import { QrCode } from "@/components/qr/qr-code";

/** The guests' link, in every form that helps during a meeting. */
export interface LinkDialogProps {
  /** `copied-link`: it is in the clipboard already; `link`: it has to be copied by hand. */
  readonly shown: "link" | "copied-link" | "leave" | null;
  readonly link: string;
  readonly onClose: () => void;
}

/** Shows the link to copy, to photograph and to read out; holds no right of the host's. */
export function LinkDialog({ shown, link, onClose }: LinkDialogProps) {
  const t = useTranslations("meeting.linkDialog");
  const code = link.split("#")[0]?.split("/").at(-1) ?? "";
  return (
    <InfoDialog
      isOpen={shown === "link" || shown === "copied-link"}
      title={t("title")}
      closeText={t("close")}
      onClose={onClose}
    >
      <div className="grid gap-4">
        <p>{shown === "copied-link" ? t("copied") : t("text")}</p>
        <p className="select-all [overflow-wrap:anywhere] rounded-xl bg-sunken p-4 font-semibold">
          {link}
        </p>
        <QrCode text={link} label={t("qrLabel")} className="w-48 justify-self-center" />
        <SpokenCode code={code} />
      </div>
    </InfoDialog>
  );
}
