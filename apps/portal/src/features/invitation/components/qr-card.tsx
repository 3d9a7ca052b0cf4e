"use client";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Printer, QrCode as QrIcon } from "lucide-react";
import { useTranslations } from "next-intl";

import { QrCode } from "@/components/qr/qr-code";

import { LinkCard } from "./link-card";

interface QrCardProps {
  readonly link: string;
  readonly printPath: string;
}

/** The link to be photographed, and the page to be hung up. */
export function QrCard({ link, printPath }: QrCardProps) {
  const t = useTranslations("invitation");
  return (
    <LinkCard icon={<QrIcon aria-hidden="true" />} title={t("qrTitle")}>
      <p>{t("qrText")}</p>
      <QrCode text={link} label={t("qrLabel")} className="w-full max-w-56 justify-self-center" />
      <a href={printPath} className={buttonClass("secondary")}>
        <Printer aria-hidden="true" />
        {t("printButton")}
      </a>
    </LinkCard>
  );
}
