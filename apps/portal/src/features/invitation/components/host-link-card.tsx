"use client";
import { useState } from "react";
import { Button, ConfirmDialog } from "@stadtstube/ui";
import { Copy, KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { copyText } from "@/components/copy-text";

import { LinkCard } from "./link-card";

/** The host's own link, explained and apart from all others; a warning stands before the copy. */
export function HostLinkCard({ link }: { readonly link: string }) {
  const t = useTranslations("invitation");
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<"none" | "done" | "failed">("none");
  const copy = async () => {
    setAsking(false);
    setOutcome((await copyText(link)) ? "done" : "failed");
  };
  return (
    <LinkCard icon={<KeyRound aria-hidden="true" />} title={t("hostTitle")}>
      <p>
        <strong>{t("hostOnlyYou")}</strong> {t("hostText")}
      </p>
      <Button icon={<Copy aria-hidden="true" />} onPress={() => setAsking(true)}>
        {t("copyHost")}
      </Button>
      <p role="status" className={outcome === "none" ? "st-visually-hidden" : "font-semibold"}>
        {outcome === "none" ? "" : outcome === "done" ? t("hostCopied") : t("copyFailed")}
      </p>
      {outcome === "failed" ? (
        <p className="select-all [overflow-wrap:anywhere] rounded-xl bg-sunken p-4">{link}</p>
      ) : null}
      <ConfirmDialog
        isOpen={asking}
        title={t("hostWarnTitle")}
        confirmText={t("hostWarnConfirm")}
        cancelText={t("hostWarnCancel")}
        onConfirm={() => void copy()}
        onCancel={() => setAsking(false)}
      >
        <p>{t("hostWarnText")}</p>
      </ConfirmDialog>
    </LinkCard>
  );
}
