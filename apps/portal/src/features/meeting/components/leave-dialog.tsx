"use client";
import { ConfirmDialog } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

/** Whether the question is asked, and what follows. */
export interface LeaveDialogProps {
  readonly isOpen: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks the only host once more; everybody else simply leaves. */
export function LeaveDialog(props: LeaveDialogProps) {
  const t = useTranslations("meeting.lastHost");
  return (
    <ConfirmDialog
      {...props}
      title={t("title")}
      confirmText={t("confirm")}
      cancelText={t("cancel")}
      danger
    >
      <p>{t("text")}</p>
    </ConfirmDialog>
  );
}
